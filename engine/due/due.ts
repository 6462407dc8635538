/**
 * What falls due: how the duties of an edition stand in, those still to be done out, by deadline.
 *
 * Overdue is what is not done, or not as required, after its time; what was done late or too early
 * is past help and falls due no more. A prohibition and a permission ask for nothing to be done, so they never fall due.
 */
import type { Text } from '../../grammar/index.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import type { IrDuty, PolicyIr } from '../plan/ir.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { endOfDay } from '../time/kyiv.ts'

export type DueStanding = 'overdue' | 'pending' | 'undetermined'

/** One duty towards one subject that still asks for something. */
export interface Due {
  readonly standing: DueStanding
  readonly entry: ClauseEntry
  /** The person bound, where the policy names one. */
  readonly bearer?: Text
  /** The last moment in epoch milliseconds; the end of the day where the deadline is a day. */
  readonly deadline?: number
}

/** `due`: overdue and pending together, the nearest deadline first and what has none last. */
export interface DueList {
  readonly due: readonly Due[]
  /** Nobody can know whether these are owed; each names what is missing. */
  readonly undetermined: readonly Due[]
}

/** Picks what falls due from the entries of the duties (`dutiesOf`). */
export function dueList(ir: PolicyIr, entries: readonly ClauseEntry[]): DueList {
  const all = entries.flatMap((entry) => dueOf(ir, entry))
  return {
    due: byDeadline(all.filter(({ standing }) => standing !== 'undetermined')),
    undetermined: all.filter(({ standing }) => standing === 'undetermined'),
  }
}

/** The nearest deadline first; also for the lists of several policies together. */
export const byDeadline = <D extends Pick<Due, 'deadline'>>(dues: readonly D[]): readonly D[] =>
  dues.toSorted((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity) || 0)

function dueOf(ir: PolicyIr, entry: ClauseEntry): readonly Due[] {
  const standing = standingOf(entry)
  const duty = ir.duties.find(({ clause, name }) => clause === entry.clause && name === entry.rule)
  if (standing === undefined || duty === undefined || asksForNothing(duty, ir)) return []
  const deadline = momentOf(entry.value)
  return [
    {
      standing,
      entry,
      ...(duty.bearer !== undefined && { bearer: duty.bearer }),
      ...(deadline !== undefined && { deadline }),
    },
  ]
}

function standingOf({ status, breach }: ClauseEntry): DueStanding | undefined {
  if (status === 'pending' || status === 'undetermined') return status
  if (status !== 'breached') return undefined
  return breach === 'late' || breach === 'out_of_order' ? undefined : 'overdue'
}

/** A prohibition and the bounds of a permission are kept, not done. */
function asksForNothing({ clause, demand }: IrDuty, { clauses }: PolicyIr): boolean {
  const modality = clauses.find((one) => one.clause === clause)?.modality
  return demand.kind === 'state' && (modality === 'must_not' || modality === 'may')
}

/** A deadline as an entry carries it: a day, a moment, or `null` where there is none. */
function momentOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const day = parseDate(value)
  return day === undefined ? parseDateTime(value) : endOfDay(day)
}
