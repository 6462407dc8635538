/**
 * What may happen, and what follows when it is unknown which of several things does.
 */
import type { FactRecord } from '../facts/value.ts'
import type { IrDraw } from '../plan/ir.ts'
import type { JudgeVerdict, Outcome, OutcomeKind, Warning } from './evaluation.ts'
import { missingOf, truthOf, type Result } from './result.ts'
import { unique } from './run.ts'

/** One thing that may happen, with the verdicts that go with it. */
export interface Possibility {
  readonly outcome: Outcome
  readonly judges: readonly JudgeVerdict[]
  readonly warnings: readonly Warning[]
  /** The draw whose conditions made the pool, and who takes part in it. */
  readonly draw?: IrDraw
  readonly pool?: readonly FactRecord[]
}

/** A rule that decides if it applies; otherwise the next one is asked. */
export interface Step {
  readonly applies: Result
  readonly leadsTo: () => Possibility
}

/**
 * The first step that applies. Where it is unknown whether one does, both ways are followed: if
 * they lead to the same outcome, the unknown fact does not matter; otherwise the matter is blocked.
 */
export function firstApplicable(steps: readonly Step[], last: () => Possibility): Possibility {
  const [step, ...others] = steps
  if (step === undefined) return last()
  const truth = truthOf(step.applies.value)
  if (truth === 'true') return step.leadsTo()
  const rest = firstApplicable(others, last)
  if (truth === 'false') return rest
  const here = step.leadsTo()
  return sameOutcome(here, rest) ? rest : undecided(step.applies, here, rest)
}

/** An outcome without verdicts of its own. */
export function outcomeOf(
  kind: OutcomeKind,
  clauses: readonly string[],
  missing: readonly string[] = [],
): Outcome {
  return { kind, judge: null, clauses: unique(clauses), missing: unique(missing) }
}

function undecided(applies: Result, here: Possibility, rest: Possibility): Possibility {
  const considered = [rest, here].find(({ judges }) =>
    judges.some(({ status }) => status !== 'not_considered'),
  )
  const missing = missingOf([applies, here.outcome, rest.outcome])
  const { judges, draw } = considered ?? rest
  return {
    outcome: outcomeOf('blocked', [], missing),
    judges,
    warnings: [],
    ...(draw !== undefined && { draw }),
  }
}

function sameOutcome(a: Possibility, b: Possibility): boolean {
  const { kind, judge } = a.outcome
  if (kind !== b.outcome.kind || judge !== b.outcome.judge || kind === 'blocked') return false
  return poolOf(a) === poolOf(b) && assignmentsOf(a.outcome) === assignmentsOf(b.outcome)
}

const poolOf = ({ judges }: Possibility): string =>
  JSON.stringify(judges.filter(({ status }) => status === 'eligible').map(({ id }) => id))

const assignmentsOf = ({ assignments, seats }: Outcome): string =>
  JSON.stringify([assignments ?? [], seats ?? []])
