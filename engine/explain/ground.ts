/**
 * The grounds about one judge: every rule that was looked at, its truth, and for each case in which
 * it holds (each leave, each trip) the parts that decide and the facts that were read.
 */
import { bind, NO_VARIABLES, type Scope } from '../evaluate/context.ts'
import type { Truth } from '../evaluate/evaluation.ts'
import { subjectsOf } from '../evaluate/loop.ts'
import { isRecord } from '../evaluate/reference.ts'
import { and, truthOf, type Result } from '../evaluate/result.ts'
import { subjectToWordings, type Ask } from '../evaluate/run.ts'
import type { FactRecord } from '../facts/value.ts'
import type { IrExclusion, IrPoolCondition } from '../plan/ir.ts'
import { excludes } from '../plan/rule-conditions.ts'
import { atomsOf, type Atom } from './atoms.ts'
import { askOf } from './terms.ts'
import type { Decision } from './decision.ts'
import { distinct, observe, type FactRead } from './observe.ts'
import type { Pool } from './pool.ts'

/** What a ground is found from; nothing of the policy's text is needed. */
type Decided = Pick<Decision, 'ir' | 'facts' | 'working'>

export type GroundRule = IrExclusion | IrPoolCondition

/** One occasion of a ground: the record of the loop, or the judge alone. */
export interface GroundCase {
  readonly scope: Scope
  readonly element?: FactRecord
  /** Whether the rule speaks about this record, and why. */
  readonly chosen: Result
  readonly choosing: readonly Atom[]
  /** What decides once the rule speaks about it. */
  readonly atoms: readonly Atom[]
  readonly truth: Truth
  readonly facts: readonly FactRead[]
}

export interface Ground {
  readonly rule: GroundRule
  /** `unknown` also where only the unknown wording of another clause leaves it open. */
  readonly truth: Truth
  readonly missing: readonly string[]
  readonly cases: readonly GroundCase[]
}

/**
 * Every ground that the pool looks at, in the order of the policy, whatever its truth; `clauses`: only those that cite
 * one of them.
 */
export function groundsOf(
  judge: FactRecord,
  pool: Pool,
  decision: Decided,
  clauses?: readonly string[],
): readonly Ground[] {
  const ask = askOf(decision)
  const exclusions = pool.draw.exclusions ? decision.ir.exclusions : []
  const places = new Map(decision.ir.clauses.map(({ clause }, index) => [clause, index]))
  return [...exclusions, ...pool.draw.conditions]
    .filter(({ clause }) => clauses?.includes(clause) ?? true)
    .toSorted((a, b) => (places.get(a.clause) ?? 0) - (places.get(b.clause) ?? 0))
    .map((rule) => ground(rule, judge, ask, decision))
}

function ground(rule: GroundRule, judge: FactRecord, ask: Ask, decision: Decided): Ground {
  const scope = bind(NO_VARIABLES, 'judge', judge)
  const whole = rule.kind === 'exclusion' ? excludes(rule) : rule.excludes
  const { value, missing } = subjectToWordings(decision.ir, rule.clause, ask(whole, scope))
  const truth = truthOf(value)
  const cases = casesOf(rule, scope, ask, decision)
  const deciding = truth === 'false' ? cases : cases.filter((one) => one.truth === truth)
  return { rule, truth, missing, cases: deciding.length > 0 ? deciding : cases }
}

/** The cases that the rule speaks about, or may speak about. */
function casesOf(
  rule: GroundRule,
  scope: Scope,
  ask: Ask,
  decision: Decided,
): readonly GroundCase[] {
  if (rule.kind === 'pool_condition') return [single(rule.excludes, scope, ask, decision)]
  const { loop, condition } = rule
  if (loop === undefined) return [single(condition, scope, ask, decision)]
  const subjects = subjectsOf(loop, ask, scope)
  if ('missing' in subjects) return []
  return subjects.map(({ element, scope: inner, where }) => {
    const where_ = loop.where
    const choosing = where_ === undefined ? [] : atomsOf(where_, inner, ask)
    const read = where_ === undefined ? [] : observe(decision, where_, inner).facts
    const decided = single(condition, inner, ask, decision)
    return {
      ...decided,
      ...(isRecord(element) && { element }),
      chosen: where,
      choosing,
      truth: truthOf(and([where, ask(condition, inner)]).value),
      facts: distinct([...read, ...decided.facts]),
    }
  })
}

function single(
  condition: IrExclusion['condition'],
  scope: Scope,
  ask: Ask,
  decision: Decided,
): GroundCase {
  const { result, facts } = observe(decision, condition, scope)
  return {
    scope,
    chosen: { value: true, missing: [] },
    choosing: [],
    atoms: atomsOf(condition, scope, ask),
    truth: truthOf(result.value),
    facts,
  }
}
