/**
 * Who may take part in a draw: the conditions of the pool and the exclusions in, a verdict per judge out.
 *
 * Every ground is found, never only the first (readings.md, A11). A judge with a true ground is
 * out whatever else is unknown; an unknown ground of anybody else stops the draw.
 */
import type { FactRecord } from '../facts/value.ts'
import type { Ir, IrExclusion, IrPoolCondition, IrRedraw, IrRule } from '../plan/ir.ts'
import { excludes } from '../plan/rule-conditions.ts'
import { bind, type Scope } from './context.ts'
import type { JudgeVerdict } from './evaluation.ts'
import { isReplaced } from './replaced.ts'
import { missingOf, type Result } from './result.ts'
import { askRule, unique, wordingId, wordingsOfDraws, type Run } from './run.ts'

/** What a judge must pass to be a candidate. */
export interface PoolRules {
  readonly conditions: readonly IrPoolCondition[]
  /** Whether the exclusions apply. */
  readonly exclusions: boolean
  /** The repeat draw, which leaves out those whom it replaces. */
  readonly redraw?: IrRedraw | undefined
  /** Whether a wording that could change every draw matters here. */
  readonly wordings: boolean
  readonly scope: Scope
}

interface Ground extends Result {
  readonly clause: string
}

/** Verdicts on all the judges, in the order of the list. */
export function verdicts(
  run: Run,
  judges: readonly FactRecord[],
  rules: PoolRules,
): readonly JudgeVerdict[] {
  const wordings = rules.wordings ? wordingsOfDraws(run.ir) : []
  return judges.map((judge) => verdict(run, judge, rules, wordings))
}

/** Nobody is looked at because no draw is asked for. */
export const notConsidered = (judges: readonly FactRecord[]): readonly JudgeVerdict[] =>
  judges.map(({ id }) => ({
    id: id ?? '',
    status: 'not_considered',
    grounds: [],
    undetermined: [],
    missing: [],
  }))

function verdict(
  run: Run,
  judge: FactRecord,
  rules: PoolRules,
  wordings: readonly string[],
): JudgeVerdict {
  const found = groundsFor(run, judge, rules)
  const replaced = replacement(run, judge, rules)
  const grounds = clausesWith(found, true)
  const out = grounds.length > 0 ? grounds : clausesWith(replaced, true)
  const unknowns = [...found, ...replaced].filter(({ value }) => value === undefined)
  const unread = out.length > 0 ? [] : wordings
  const undetermined = unique([...unknowns.map(({ clause }) => clause), ...unread])
  return {
    id: judge.id ?? '',
    status: out.length > 0 ? 'excluded' : undetermined.length > 0 ? 'undetermined' : 'eligible',
    grounds: inOrder(run, out),
    undetermined: inOrder(run, undetermined),
    missing: unique([...missingOf(unknowns), ...unread.map((clause) => wordingId(run.ir, clause))]),
  }
}

function groundsFor(run: Run, judge: FactRecord, rules: PoolRules): readonly Ground[] {
  const scope = bind(rules.scope, 'judge', judge)
  const ground = (rule: IrRule, expression: Ir): Ground => {
    const { value, missing } = askRule(run, rule, expression, scope)
    return { clause: rule.clause, value, missing }
  }
  const exclusions: readonly IrExclusion[] = rules.exclusions ? run.ir.exclusions : []
  return [
    ...exclusions.map((rule) => ground(rule, excludes(rule))),
    ...rules.conditions.map((condition) => ground(condition, condition.excludes)),
  ]
}

/** That he is being replaced is a ground of the clause on the repeat draw. */
const replacement = (run: Run, { id }: FactRecord, { redraw }: PoolRules): readonly Ground[] =>
  redraw === undefined ? [] : [{ clause: redraw.clause, ...isReplaced(run, redraw, id) }]

const clausesWith = (grounds: readonly Ground[], value: boolean): readonly string[] =>
  unique(grounds.filter((ground) => ground.value === value).map(({ clause }) => clause))

/** In the order in which the policy declares its clauses. */
function inOrder({ ir }: Run, clauses: readonly string[]): readonly string[] {
  const place = (clause: string): number => {
    const index = ir.clauses.findIndex((entry) => entry.clause === clause)
    return index === -1 ? ir.clauses.length : index
  }
  return clauses.toSorted((a, b) => place(a) - place(b))
}
