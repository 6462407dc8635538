/** Months added to a day, with the clamping that the policy declares (readings.md, A05). */
import { civilDate, dayNumber, daysInMonth } from './day.ts'

/** What to do when the month has no such day: its last day, or no answer. */
export type MonthClamping = 'clamp' | 'reject'

/**
 * The same day of the month `months` later (earlier when negative). 31.08 − 2 months is 30.06 with
 * 'clamp' and `undefined` with 'reject'; `undefined` also outside the years 1900–2200.
 */
export function addMonths(day: number, months: number, mode: MonthClamping): number | undefined {
  const from = civilDate(day)
  const count = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const last = daysInMonth(year, month)
  return dayNumber(year, month, mode === 'clamp' ? Math.min(from.day, last) : from.day)
}
