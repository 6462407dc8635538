/** The Sunday of Orthodox Easter: a year in, a day number out. */
import { dayNumber } from './day.ts'

/**
 * Julian computus (J. Meeus, Astronomical Algorithms, chapter 8, «Julian Easter»), moved to the
 * Gregorian calendar. The Orthodox Church of Ukraine kept it for Easter when it changed the dates
 * of the fixed feasts in 2023.
 */
export function orthodoxEaster(year: number): number | undefined {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const daysAfterMarchStart = moon + sunday + 114 - 3 * 31
  const marchFirst = dayNumber(year, 3, 1)
  return marchFirst === undefined ? undefined : marchFirst + daysAfterMarchStart + julianLag(year)
}

/** How many days the Julian calendar is behind the Gregorian one from March of a year. */
function julianLag(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2
}
