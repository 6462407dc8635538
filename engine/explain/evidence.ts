/**
 * What the grounds of a quick draw rest on: the masks of a draw in; for a judge each ground with its
 * legal basis and, case by case, the facts that were compared, out.
 *
 * Nothing of it is kept while the masks are filled: it is made when somebody asks, for the rules
 * whose bits are set. It says what `groundsOf` finds by running the reference evaluator.
 */
import { inputOf } from '../evaluate/compiled-run.ts'
import type { DrawVerdicts } from '../evaluate/draw-verdicts.ts'
import { isRecord } from '../evaluate/reference.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import { compileCases, type HoldsFor } from '../plan/compile/cases.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Ir, IrClause, IrDraw } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import {
  elementsOf,
  factReader,
  valueReader,
  type FactReader,
  type Sight,
  type ValueReader,
} from './fact-readers.ts'
import type { GroundRule } from './ground.ts'
import { distinct, observe, type FactRead } from './observe.ts'

/** One ground: the rule, the clause that it cites (force, summary, how lawyers cite it), its cases. */
export interface Evidence {
  readonly rule: GroundRule
  readonly basis: IrClause | undefined
  readonly cases: readonly EvidenceCase[]
}

/** One occasion on which it holds: the absence, the trip; or the judge alone. */
export interface EvidenceCase {
  readonly element?: FactRecord
  readonly facts: readonly FactRead[]
}

/** The evidence about a judge by his place in the list, one for each rule that excludes him. */
export type EvidenceOf = (index: number) => readonly Evidence[]

/** Prepares the evidence of one edition. */
export function drawEvidence(
  plan: Plan,
): (facts: Facts, working: Working, verdicts: DrawVerdicts) => EvidenceOf {
  const rulesOf = new Map<IrDraw, ReadonlyMap<string, readonly Ready[]>>()
  return (facts, working, verdicts) => {
    const { draw, judges, grounds } = verdicts
    const rules = rulesOf.get(draw) ?? readyRules(plan, draw)
    rulesOf.set(draw, rules)
    const asked: Asked = { plan, facts, working, input: inputOf(plan, facts, working) }
    return (index) => {
      const judge = judges[index]
      if (judge === undefined) return []
      const found: Evidence[] = []
      for (const clause of grounds(index)) {
        for (const ready of rules.get(clause) ?? []) {
          const cases = casesOf(ready, judge, asked)
          if (cases.length > 0) found.push({ rule: ready.rule, basis: ready.basis, cases })
        }
      }
      return found
    }
  }
}

/** A rule made ready to be asked. */
interface Ready {
  readonly rule: GroundRule
  readonly basis: IrClause | undefined
  readonly holds: HoldsFor
  /** What its loop goes through; read in a run of the evaluator where it is no list of facts. */
  readonly list: { readonly source: Ir; readonly read: ValueReader | undefined } | undefined
  readonly variable: string
  /** What it compares in one case, in the order of the evaluator; the same may be read in a run. */
  readonly compares: readonly { readonly part: Ir; readonly read: FactReader | undefined }[]
}

interface Asked {
  readonly plan: Plan
  readonly facts: Facts
  readonly working: Working
  readonly input: PlanInput
}

function readyRules({ ir }: Plan, draw: IrDraw): ReadonlyMap<string, readonly Ready[]> {
  const rules: readonly GroundRule[] = [
    ...(draw.exclusions ? ir.exclusions : []),
    ...draw.conditions,
  ]
  const clauses = new Map(ir.clauses.map((one) => [one.clause, one]))
  const ready = compileCases(rules).flatMap((holds, index): Ready[] => {
    const rule = rules[index]
    if (rule === undefined) return []
    const loop = rule.kind === 'exclusion' ? rule.loop : undefined
    const list = loop && { source: loop.source, read: valueReader(loop.source) }
    const compares = comparedBy(rule).map((part) => ({ part, read: factReader(part) }))
    const basis = clauses.get(rule.clause)
    return [{ rule, basis, holds, list, variable: loop?.variable ?? '', compares }]
  })
  return Map.groupBy(ready, ({ rule }) => rule.clause)
}

function comparedBy(rule: GroundRule): readonly Ir[] {
  if (rule.kind === 'pool_condition') return [rule.excludes]
  const where = rule.loop?.where
  return where === undefined ? [rule.condition] : [where, rule.condition]
}

function casesOf(ready: Ready, judge: FactRecord, asked: Asked): readonly EvidenceCase[] {
  const { list, holds } = ready
  const sight: Sight = { roots: asked.facts.roots, variables: { judge } }
  const cases: EvidenceCase[] = []
  if (list === undefined) {
    if (holds(asked.input, judge)) cases.push({ facts: compared(ready, sight, asked) })
  } else {
    for (const element of elementsOf(listIn(list, sight, asked))) {
      if (!holds(asked.input, judge, element)) continue
      sight.variables[ready.variable] = element
      const facts = compared(ready, sight, asked)
      cases.push(element !== undefined && isRecord(element) ? { element, facts } : { facts })
    }
  }
  return cases
}

const listIn = (
  { source, read }: NonNullable<Ready['list']>,
  sight: Sight,
  { plan, facts, working }: Asked,
): Value =>
  read === undefined ? referenceRun(plan.ir, facts, working).ask(source, sight).value : read(sight)

function compared(
  { compares }: Ready,
  sight: Sight,
  { plan, facts, working }: Asked,
): readonly FactRead[] {
  const found: FactRead[] = []
  let isWhole = true
  for (const { part, read } of compares) {
    if (read !== undefined) read(sight, found)
    else {
      isWhole = false
      found.push(...observe({ ir: plan.ir, facts, working }, part, sight).facts)
    }
  }
  return isWhole ? found : distinct(found)
}
