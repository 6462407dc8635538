/** Counting in working days: a calendar and a day in, a day or a count out. */
import type { Calendar } from './calendar.ts'
import { FIRST_DAY, isDay } from './day.ts'

/**
 * The n-th working day after a day (n > 0) or before it (n < 0); the same day when n = 0. Counting
 * starts from the neighbouring day, whether or not the day itself is worked: "start − 3 working
 * days" is the third working day before the start. `undefined` outside the years 1900–2200.
 */
export function addWorkingDays(
  calendar: Calendar,
  martialLaw: boolean,
  day: number,
  n: number,
): number | undefined {
  if (!isDay(day)) return undefined
  if (n === 0) return day
  const { days, countUpTo: counts } = calendar.table(martialLaw)
  const upTo = counts[day - FIRST_DAY] ?? 0
  if (n > 0) return days[upTo + n - 1]
  const before = days[upTo - 1] === day ? upTo - 1 : upTo
  return days[before + n]
}

/** How many working days there are from one day to another, both included; 0 when `to` is earlier. */
export function workingDaysBetweenInclusive(
  calendar: Calendar,
  martialLaw: boolean,
  from: number,
  to: number,
): number {
  if (to < from) return 0
  return countUpTo(calendar, martialLaw, to) - countBefore(calendar, martialLaw, from)
}

function countBefore(calendar: Calendar, martialLaw: boolean, day: number): number {
  return countUpTo(calendar, martialLaw, day) - (calendar.isWorkingDay(day, martialLaw) ? 1 : 0)
}

function countUpTo(calendar: Calendar, martialLaw: boolean, day: number): number {
  const count = calendar.table(martialLaw).countUpTo[day - FIRST_DAY]
  if (count === undefined) throw new RangeError('a day outside the years 1900–2200 was counted')
  return count
}
