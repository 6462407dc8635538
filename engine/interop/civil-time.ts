/**
 * Days and moments by Temporal alone: nothing of `engine/plan` or of the tables of `engine/time` is
 * used, so that a mistake there cannot repeat itself in the second opinion. Slow, and meant to be.
 */
import type { DurationUnit } from '../../grammar/index.ts'
import type { Working } from '../plan/operations.ts'

const ZONE = 'Europe/Kyiv'
const EPOCH = Temporal.PlainDate.from('1970-01-01')
const FIRST = Temporal.PlainDate.from('1900-01-01')
const LAST = Temporal.PlainDate.from('2200-12-31')

type Day = Temporal.PlainDate

/** ISO text of a day number. */
export const dayText = (day: number): string => EPOCH.add({ days: day }).toString()

/** ISO text of an instant in milliseconds. */
export const momentText = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString()

/** A point in time as text: a day, or an instant. */
export interface Point {
  readonly kind: 'date' | 'datetime'
  readonly value: string
}

/** The day in Kyiv. */
export const dayOf = ({ kind, value }: Point): Day =>
  kind === 'date' ? Temporal.PlainDate.from(value) : inKyiv(value).toPlainDate()

const inKyiv = (value: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(value).toZonedDateTimeISO(ZONE)

/** Negative, zero or positive; by days where one of the two is a day. */
export function compareTimes(a: Point, b: Point): number {
  if (a.kind === 'datetime' && b.kind === 'datetime') {
    return Temporal.Instant.compare(Temporal.Instant.from(a.value), Temporal.Instant.from(b.value))
  }
  return Temporal.PlainDate.compare(dayOf(a), dayOf(b))
}

/** Calendar days from the second to the first. */
export const daysBetween = (a: Point, b: Point): number => dayOf(b).until(dayOf(a)).days

/** Minutes since midnight in Kyiv. */
export function timeOfDay({ value }: Point): number {
  const { hour, minute } = inKyiv(value)
  return hour * 60 + minute
}

/** The last millisecond of a day in Kyiv. */
export function endOfDay(point: Point): Point {
  const next = dayOf(point).add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
  return moment(next.subtract({ milliseconds: 1 }))
}

const moment = (instant: Temporal.Instant): Point => ({
  kind: 'datetime',
  value: instant.toString(),
})

const date = (day: Day): Point => ({ kind: 'date', value: day.toString() })

/** Is it a day on which courts work? Asked of the list of days off, not of the table of working days. */
export const isWorkingDay = (point: Point, working: Working): boolean =>
  isInRange(dayOf(point)) && works(dayOf(point), working)

const works = (day: Day, { calendar, martialLaw }: Working): boolean =>
  isInRange(day) && calendar.dayOff(EPOCH.until(day).days, martialLaw) === undefined

/** Within the years that the project accepts. */
export const isInRange = (day: Day): boolean =>
  Temporal.PlainDate.compare(day, FIRST) >= 0 && Temporal.PlainDate.compare(day, LAST) <= 0

/** Working days from one day to another, both counted, one by one. */
export function workingDaysInclusive(from: Point, to: Point, working: Working): number {
  let count = 0
  for (
    let day = dayOf(from);
    Temporal.PlainDate.compare(day, dayOf(to)) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (works(day, working)) count++
  }
  return count
}

export interface Step {
  readonly unit: DurationUnit
  readonly months: 'clamp' | 'reject'
  /** A day, even where hours were added. */
  readonly result: 'date' | 'datetime'
}

/** A point moved by a whole number of units; `undefined` where there is no such point. */
export function moved(
  point: Point,
  count: number,
  { unit, months, result }: Step,
  working: Working,
): Point | undefined {
  if (unit === 'hour' || unit === 'minute') {
    const start =
      point.kind === 'date'
        ? dayOf(point).toZonedDateTime(ZONE).toInstant()
        : Temporal.Instant.from(point.value)
    const instant = start.add(unit === 'hour' ? { hours: count } : { minutes: count })
    if (!isInRange(instant.toZonedDateTimeISO('UTC').toPlainDate())) return undefined
    return result === 'date' ? date(dayOf(moment(instant))) : moment(instant)
  }
  const day = movedDay(dayOf(point), count, unit, months, working)
  if (day === undefined || !isInRange(day)) return undefined
  if (point.kind === 'date') return date(day)
  return moment(
    day
      .toZonedDateTime({ timeZone: ZONE, plainTime: inKyiv(point.value).toPlainTime() })
      .toInstant(),
  )
}

function movedDay(
  day: Day,
  count: number,
  unit: 'calendar_day' | 'working_day' | 'month',
  months: 'clamp' | 'reject',
  working: Working,
): Day | undefined {
  switch (unit) {
    case 'calendar_day':
      return day.add({ days: count })
    case 'month':
      return movedMonth(day, count, months === 'clamp' ? 'constrain' : 'reject')
    case 'working_day':
      return movedWorkingDay(day, count, working)
  }
}

function movedMonth(day: Day, months: number, overflow: 'constrain' | 'reject'): Day | undefined {
  try {
    return day.add({ months }, { overflow })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Day by day, as one would on paper. */
function movedWorkingDay(day: Day, count: number, working: Working): Day | undefined {
  let left = Math.abs(count)
  let at = day
  while (left > 0) {
    at = at.add({ days: Math.sign(count) })
    if (!isInRange(at)) return undefined
    if (works(at, working)) left--
  }
  return at
}
