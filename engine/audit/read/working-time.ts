/** Working days and hours of a court: a calendar and whether martial law is in force on a day in, questions answered out. */
import type { Calendar } from '../../time/calendar.ts'
import { formatDate } from '../../time/day.ts'
import { kyivDay, kyivTime, localToInstant } from '../../time/kyiv.ts'
import { addWorkingDays } from '../../time/working-days.ts'

export class WorkingTime {
  readonly #calendar: Calendar
  readonly #martialLaw: (day: string) => boolean

  constructor(calendar: Calendar, martialLaw: (day: string) => boolean) {
    this.#calendar = calendar
    this.#martialLaw = martialLaw
  }

  isWorkingDay(day: number): boolean {
    return this.#calendar.isWorkingDay(day, this.#martialLaw(formatDate(day)))
  }

  /** The first working day after a day. */
  nextWorkingDay(day: number): number {
    return addWorkingDays(this.#calendar, this.#martialLaw(formatDate(day)), day, 1) ?? day + 1
  }

  /**
   * The instant one working day after another: the same minute of the next working day. What is entered on a day off
   * counts from the beginning of the next working day.
   */
  oneWorkingDayAfter(instant: number): number {
    const day = kyivDay(instant)
    if (this.isWorkingDay(day)) {
      const within = instant - localToInstant(day, kyivTime(instant))
      return localToInstant(this.nextWorkingDay(day), kyivTime(instant)) + within
    }
    const start = this.nextWorkingDay(day)
    return localToInstant(this.nextWorkingDay(start), 0)
  }
}
