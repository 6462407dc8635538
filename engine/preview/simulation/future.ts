/**
 * The future of one run: a task and the number of the run in; the working days, what comes on each and who is away, out.
 * Both editions live through the same one.
 */
import type { JsonObject } from '../../facts/document.ts'
import { addWorkingDays } from '../../time/working-days.ts'
import { withAbsences } from './absences.ts'
import { stream } from './random.ts'
import type { SimulationTask } from './types.ts'

export interface Future {
  /** Facts of the court with everybody's absences. */
  readonly standing: JsonObject
  readonly days: readonly {
    readonly day: number
    /** Places in the intake. */
    readonly matters: readonly number[]
  }[]
}

/** The working days of the period. */
export function workingDays(
  { calendar, from, days }: Pick<SimulationTask, 'calendar' | 'from' | 'days'>,
  martialLaw: boolean,
): readonly number[] {
  return Array.from({ length: days }, (_, at) =>
    addWorkingDays(calendar, martialLaw, from - 1, at + 1),
  ).filter((day) => day !== undefined)
}

export function futureOf(task: SimulationTask, days: readonly number[], run: number): Future {
  const { intake, absences, seed, settings, standing } = task
  const coming = stream(seed, 'intake', run)
  const leaving = stream(seed, 'absences', run)
  return {
    standing: withAbsences(standing, days, settings.judge.absences, absences, leaving),
    days: days.map((day) => ({ day, matters: intake.onDay(coming) })),
  }
}
