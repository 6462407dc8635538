/**
 * Civil days: ISO text in, whole day numbers inside, text for people out.
 *
 * A day number counts days since 1970-01-01 of the proleptic Gregorian calendar. It is a plain
 * integer, so a window of days is a comparison of two numbers. Whole-number arithmetic, since a
 * `Date` for each moved month would be the slowest step of a rule; the tests hold it against Temporal.
 */

const MS_PER_DAY = 86_400_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2200
const DAYS_IN_400_YEARS = 146_097
/** Days from 1 March of the year 0 to 1 January 1970. */
const MARCH_OF_YEAR_0 = 719_468
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** A day of the civil calendar: month 1–12, day 1–31. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The first day the project accepts, 1900-01-01. */
export const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / MS_PER_DAY

/** The last day the project accepts, 2200-12-31. */
export const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / MS_PER_DAY

/** Strict `yyyy-mm-dd` to a day number; `undefined` for any other text or an impossible date. */
export function parseDate(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined
  return dayNumber(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
}

/** The day number of a civil date; `undefined` when there is no such date in 1900–2200. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return undefined
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined
  return daysBefore(year, month) + day - 1
}

/**
 * Days from 1970-01-01 to the first of a month. Years are counted from March, so that the day that
 * leap years add is the last one (H. Hinnant, «chrono-compatible low-level date algorithms»).
 */
function daysBefore(year: number, month: number): number {
  const shifted = month > 2 ? year : year - 1
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const leapDays = (shifted >> 2) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) - MARCH_OF_YEAR_0
}

/** The number of days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** Year, month and day of a day number. */
export function civilDate(day: number): CivilDate {
  const fromMarch = day + MARCH_OF_YEAR_0
  const era = Math.floor(fromMarch / DAYS_IN_400_YEARS)
  const ofEra = fromMarch - era * DAYS_IN_400_YEARS
  const leapDays =
    Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
  const yearOfEra = Math.floor((ofEra - leapDays) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** Day of the week as ISO 8601 counts it: Monday 1 … Sunday 7. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Whether a day number is one the project accepts (a whole number within 1900–2200). */
export function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY
}

/** ISO text of a day: `2026-08-04`. */
export function formatDate(day: number): string {
  const date = civilDate(day)
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}

/** A day as Ukrainian documents print it: `04.08.2026`. */
export function formatDateUk(day: number): string {
  const date = civilDate(day)
  return `${pad(date.day, 2)}.${pad(date.month, 2)}.${pad(date.year, 4)}`
}

/** The same of a day as texts give it, `2026-08-04`; what is no day stays as it is. */
export function dayTextUk(text: string): string {
  const day = parseDate(text)
  return day === undefined ? text : formatDateUk(day)
}

/** A whole number with leading zeros. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** ASCII digits of a slice as a number; `NaN` if any other character is there. */
function digits(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
