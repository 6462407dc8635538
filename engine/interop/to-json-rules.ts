/**
 * The exclusion rules of an edition as rules of json-rules-engine, for people who use that engine.
 *
 * Facts are named by their places: `case/kind`, `judge/term_ends_on`. A rule that goes through a list
 * of the judge says so in `per` and is to be run once for each record, under the name of its entity
 * (`absence/starts_on`). Values must be supplied as known, none or unknown (`given.ts`), and the
 * engine needs our operators and computed facts (`equip.ts`): it has neither dates nor unknowns.
 */
import type { Ir, IrExclusion, IrPoolCondition, PolicyIr } from '../plan/ir.ts'
import { subjectToWordings } from './conditions.ts'
import type { Condition, Mode } from './json-condition.ts'
import { translation } from './translate.ts'
import { Inexpressible, type Bound, type Translation, type World } from './world.ts'

/** One rule in the form of json-rules-engine. */
export interface JsonRule {
  readonly name: string
  readonly conditions: Condition
  readonly event: {
    /** `excluded` where the rule surely holds, `perhaps-excluded` where it holds or is unknown. */
    readonly type: 'excluded' | 'perhaps-excluded'
    readonly params: { readonly clause: string; readonly rule: string }
  }
  /** Run once for each record of this list. */
  readonly per?: string
}

export interface JsonRules {
  readonly document: string
  readonly rules: readonly JsonRule[]
  /** Rules that cannot be said in that engine, and what in them cannot. */
  readonly notExpressed: readonly {
    readonly clause: string
    readonly rule: string
    readonly because: string
  }[]
}

/** Exclusions and conditions of the pool; each gives two rules, or a reason why it gives none. */
export function toJsonRules(ir: PolicyIr): JsonRules {
  const all = [...ir.exclusions, ...ir.draws.flatMap(({ conditions }) => conditions)]
  const said = all.map((rule) => exported(rule, ir))
  return {
    document: ir.document,
    rules: said.flatMap((one) => ('rules' in one ? one.rules : [])),
    notExpressed: said.flatMap((one) => ('rules' in one ? [] : [one])),
  }
}

type Exported = { readonly rules: readonly JsonRule[] } | JsonRules['notExpressed'][number]

function exported(rule: IrExclusion | IrPoolCondition, ir: PolicyIr): Exported {
  const { clause, name } = rule
  try {
    return { rules: [jsonRule(rule, ir, 'surely'), jsonRule(rule, ir, 'perhaps')] }
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error
    return { clause, rule: name, because: error.message }
  }
}

function jsonRule(rule: IrExclusion | IrPoolCondition, ir: PolicyIr, mode: Mode): JsonRule {
  const { clause, name } = rule
  const judge = translation(namedWorld(ir), new Map([['judge', record('judge')]]))
  const loop = rule.kind === 'exclusion' ? rule.loop : undefined
  const expression = rule.kind === 'exclusion' ? rule.condition : rule.excludes
  const inside = loop === undefined ? judge : judge.with(loop.variable, record(loop.entity))
  const parts = loop?.where === undefined ? [expression] : [loop.where, expression]
  const conditions = subjectToWordings(clause, mode, false, inside, (inner) =>
    inner.condition({ op: 'and', type: { kind: 'boolean' }, operands: parts }, mode, false),
  )
  return {
    name: `${mode} ${clause} ${name}`,
    conditions,
    event: {
      type: mode === 'surely' ? 'excluded' : 'perhaps-excluded',
      params: { clause, rule: name },
    },
    ...(loop !== undefined && { per: placeOf(loop.source, inside) }),
  }
}

const record = (path: string): Bound => ({ kind: 'record', path })

function placeOf(source: Ir, { operand }: Translation): string {
  return operand(source).fact
}

/** No records, only names; so no list can be gone through but that of the rule itself. */
function namedWorld(ir: PolicyIr): World {
  const noList = (): never => {
    throw new Inexpressible('a list inside a condition')
  }
  return {
    ir,
    field: (path, field) => ({ fact: `${path.replace(/^\//, '')}/${field}` }),
    elements: noList,
    judges: noList,
    record: (path, field) => record(`${path}/${field}`),
  }
}
