/**
 * A working calendar: dated data in, "is this a working day, and if not, why" out.
 *
 * One table of all days for each of the two regimes (martial law or not) is built on first use;
 * after that every question is a look-up.
 */
import { civilDate, dayNumber, FIRST_DAY, isDay, LAST_DAY, parseDate, weekday } from './day.ts'
import {
  type CalendarData,
  calendarProblems,
  type HolidayData,
  type Title,
} from './calendar-data.ts'
import { orthodoxEaster } from './orthodox-easter.ts'
import type { ShapeProblem } from './shape.ts'

/** Why a day is not worked. */
export interface DayOff {
  readonly kind: 'weekend' | 'holiday' | 'day-off-after-holiday' | 'moved'
  readonly title: Title
  readonly basis: string
}

/** All working days in ascending order, and how many of them are not later than each day. */
export interface WorkingDayTable {
  readonly days: Int32Array
  readonly countUpTo: Int32Array
}

/** A working calendar of one country; a plain value, safe to share. */
export interface Calendar {
  readonly id: string
  readonly title: Title
  /** Before this day the data leaves out moves of days off that were then in use. */
  readonly reliableFrom: number
  isWorkingDay(day: number, martialLaw: boolean): boolean
  /** Why a day is off; `undefined` for a working day. */
  dayOff(day: number, martialLaw: boolean): DayOff | undefined
  /** For day arithmetic (working-days.ts). */
  table(martialLaw: boolean): WorkingDayTable
}

/** A calendar, or what is wrong with its data. */
export type CalendarResult =
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'problems'; readonly problems: readonly ShapeProblem[] }

const WEEKEND: Title = { uk: 'вихідний день тижня', en: 'weekend' }
const AFTER_HOLIDAY: Title = {
  uk: 'вихідний день, перенесений зі свята',
  en: 'day off moved from a holiday',
}
const MOVED: Title = { uk: 'перенесений вихідний день', en: 'moved day off' }

/** Builds a calendar from the parsed data of `policies/national/calendar.yaml`. */
export function createCalendar(data: unknown): CalendarResult {
  const problems = calendarProblems(data)
  if (problems.length > 0) return { kind: 'problems', problems }
  return { kind: 'calendar', calendar: calendarOf(data as CalendarData) }
}

function calendarOf(data: CalendarData): Calendar {
  const suspended = data.martial_law.holidays === 'suspended'
  const peace = once(() => regime(exceptions(data), data))
  const war = suspended ? once(() => regime(new Map(), data)) : peace
  const at = (martialLaw: boolean): Regime => (martialLaw ? war() : peace())
  return {
    id: data.id,
    title: data.title,
    reliableFrom: known(data.reliable_from),
    isWorkingDay: (day, martialLaw) => isWorkingDay(at(martialLaw).table, day),
    dayOff: (day, martialLaw) => at(martialLaw).dayOff(day),
    table: (martialLaw) => at(martialLaw).table,
  }
}

interface Regime {
  readonly table: WorkingDayTable
  dayOff(day: number): DayOff | undefined
}

/** A day that does not follow the week: off for a reason, or worked by an act. */
type Exceptions = ReadonlyMap<number, DayOff | 'worked'>

function regime(special: Exceptions, data: CalendarData): Regime {
  const weekend: DayOff = { kind: 'weekend', title: WEEKEND, basis: data.week.basis }
  const workingWeekdays = new Set(data.week.working_weekdays)
  const dayOff = (day: number): DayOff | undefined => {
    const exception = special.get(day)
    if (exception !== undefined) return exception === 'worked' ? undefined : exception
    return workingWeekdays.has(weekday(day)) ? undefined : weekend
  }
  return { table: tabulate((day) => dayOff(day) === undefined), dayOff }
}

function tabulate(isWorking: (day: number) => boolean): WorkingDayTable {
  const days: number[] = []
  const countUpTo = new Int32Array(LAST_DAY - FIRST_DAY + 1)
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    if (isWorking(day)) days.push(day)
    countUpTo[day - FIRST_DAY] = days.length
  }
  return { days: Int32Array.from(days), countUpTo }
}

function isWorkingDay({ countUpTo }: WorkingDayTable, day: number): boolean {
  if (!isDay(day)) throw new RangeError('a day outside the years 1900–2200 reached the calendar')
  const index = day - FIRST_DAY
  return countUpTo[index] !== (index === 0 ? 0 : countUpTo[index - 1])
}

function exceptions(data: CalendarData): Exceptions {
  const special = new Map<number, DayOff | 'worked'>(holidays(data.holidays))
  if (data.holiday_on_day_off.rule === 'next-working-day') addDaysOffAfterHolidays(special, data)
  for (const { off, worked, basis } of data.moved) {
    special.set(known(off), { kind: 'moved', title: MOVED, basis })
    if (worked !== undefined) special.set(known(worked), 'worked')
  }
  return special
}

function holidays(entries: readonly HolidayData[]): [number, DayOff][] {
  const found: [number, DayOff][] = []
  for (const entry of entries) {
    const { title, basis } = entry
    for (const day of holidayDays(entry)) found.push([day, { kind: 'holiday', title, basis }])
  }
  return found
}

/** The days of a holiday in all years, as far as the law knew it on that very day. */
function holidayDays(entry: HolidayData): readonly number[] {
  const from = entry.from === undefined ? FIRST_DAY : known(entry.from)
  const until = entry.until === undefined ? LAST_DAY : known(entry.until)
  const days: number[] = []
  for (let year = civilDate(from).year; year <= civilDate(until).year; year++) {
    const day = holidayIn(year, entry.rule)
    if (day !== undefined && day >= from && day <= until) days.push(day)
  }
  return days
}

function holidayIn(year: number, rule: HolidayData['rule']): number | undefined {
  if (rule.kind === 'fixed') return dayNumber(year, rule.month, rule.day)
  const easter = orthodoxEaster(year)
  return easter === undefined ? undefined : easter + rule.offset_days
}

/**
 * A day off that coincides with a holiday moves to the next day that is not off already. Two
 * holidays on one Sunday move one day off, since one day off was lost.
 */
function addDaysOffAfterHolidays(special: Map<number, DayOff | 'worked'>, data: CalendarData) {
  const workingWeekdays = new Set(data.week.working_weekdays)
  const isWorkday = (day: number): boolean => workingWeekdays.has(weekday(day))
  const { basis } = data.holiday_on_day_off
  for (const holiday of [...special.keys()].sort((a, b) => a - b)) {
    if (isWorkday(holiday)) continue
    let next = holiday + 1
    while (!isWorkday(next) || special.has(next)) next++
    special.set(next, { kind: 'day-off-after-holiday', title: AFTER_HOLIDAY, basis })
  }
}

function known(text: string): number {
  const day = parseDate(text)
  if (day === undefined) throw new Error(`calendar data was not checked: ${text}`)
  return day
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
