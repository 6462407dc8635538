/**
 * The procedures of an edition over the facts of one matter: each step in the order of the text,
 * how it stands and when it was taken.
 */
import type { Text } from '../../grammar/index.ts'
import { NO_VARIABLES } from '../evaluate/context.ts'
import { dutiesOf } from '../evaluate/entries.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import type { Run } from '../evaluate/run.ts'
import type { Ir, IrDuty } from '../plan/ir.ts'
import { compareValues } from '../plan/operations.ts'
import { valueText } from '../plan/value-text.ts'

export type StepStanding =
  | 'done'
  | 'pending'
  | 'undetermined'
  | 'missing'
  | 'late'
  | 'out_of_order'
  | 'otherwise'
  /** Done, but at a moment that has not come by the time of the request. */
  | 'future'
  /** Its occasion does not arise. */
  | 'not_needed'
  | 'not_applicable'

export interface StepTaken {
  readonly entry: ClauseEntry
  readonly standing: StepStanding
  readonly bearer?: Text
  /** ISO text of the recorded moment, where there is one. */
  readonly at?: string
  /** The recorded moment has not come by the time of the request. */
  readonly ahead?: true
  /** The clauses of the steps that must come before. */
  readonly after: readonly string[]
}

export interface ProcedureTaken {
  readonly procedure: Text
  readonly steps: readonly StepTaken[]
  /** `under_way` while something remains to be done and nothing is amiss. */
  readonly standing: 'done' | 'under_way' | 'breached' | 'undetermined'
}

/** All procedures, each step for each of its subjects. */
export function procedures(run: Run): readonly ProcedureTaken[] {
  const entries = dutiesOf(run)
  const steps = run.ir.duties.flatMap((duty) =>
    entries
      .filter(({ clause, rule }) => clause === duty.clause && rule === duty.name)
      .flatMap((entry) => stepOf(duty, entry, run)),
  )
  return [...Map.groupBy(steps, ({ procedure }) => procedure.uk).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const taken = same.map(({ step }) => step)
    return [{ procedure: first.procedure, steps: taken, standing: standingOf(taken) }]
  })
}

interface Placed {
  readonly procedure: Text
  readonly step: StepTaken
}

function stepOf({ step, bearer, loop }: IrDuty, entry: ClauseEntry, run: Run): readonly Placed[] {
  if (step === undefined) return []
  const moment = loop === undefined && step.at !== undefined ? momentOf(step.at, run) : undefined
  const standing = stepStanding(entry)
  const taken = {
    entry,
    standing: standing === 'done' && moment?.isFuture === true ? ('future' as const) : standing,
    after: step.after,
    ...(bearer !== undefined && { bearer }),
    ...(moment !== undefined && { at: moment.text }),
    ...(moment?.isFuture === true && { ahead: true as const }),
  }
  return [{ procedure: step.procedure, step: taken }]
}

/** A policy may put the moment of the request where nobody records one: that is no moment of the step. */
function momentOf(at: Ir, { ask, facts }: Run) {
  const { value } = ask(at, NO_VARIABLES)
  if (value === undefined || value === null) return undefined
  if (at.op !== 'member' && value === facts.asOf) return undefined
  const isFuture = compareValues('>', value, at.type, facts.asOf, { kind: 'datetime' })
  return { text: valueText(value, at.type), isFuture }
}

function stepStanding({ status, idle, breach = 'not_done' }: ClauseEntry): StepStanding {
  switch (status) {
    case 'complied':
      return idle === true ? 'not_needed' : 'done'
    case 'breached':
      return breach === 'not_done' ? 'missing' : breach
    case 'pending':
    case 'undetermined':
      return status
    case 'holds':
    case 'not_met':
    case 'not_in_force':
    case 'repealed':
    case 'not_applicable':
    case 'wording_unknown':
      return 'not_applicable'
  }
}

function standingOf(steps: readonly StepTaken[]): ProcedureTaken['standing'] {
  const some = (...of: readonly StepStanding[]): boolean =>
    steps.some(({ standing }) => of.includes(standing))
  if (some('missing', 'late', 'out_of_order', 'otherwise')) return 'breached'
  if (some('undetermined', 'future')) return 'undetermined'
  return some('pending') ? 'under_way' : 'done'
}
