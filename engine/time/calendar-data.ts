/**
 * The data of a working calendar: anything parsed from YAML in, checked data or problems out.
 *
 * The calendar is law, so it lives in `policies/`; every entry carries its legal basis.
 */
import { daysInMonth, parseDate } from './day.ts'
import {
  choice,
  fields,
  list,
  oneOf,
  satisfying,
  type ShapeProblem,
  text,
  textSuchThat,
  whole,
} from './shape.ts'

/** The same words in Ukrainian and English. */
export interface Title {
  readonly uk: string
  readonly en: string
}

/** When a holiday falls: on a date of the year, or a number of days after Orthodox Easter. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'orthodox-easter'; readonly offset_days: number }

/** A public holiday with the days between which the law knew it (both included). */
export interface HolidayData {
  readonly id: string
  readonly title: Title
  readonly rule: HolidayRule
  readonly from?: string
  readonly until?: string
  readonly basis: string
}

/** A day off moved by an act: one day is off, another is worked (it may be absent). */
export interface MovedData {
  readonly off: string
  readonly worked?: string
  readonly basis: string
}

/** The whole file `policies/national/calendar.yaml`. */
export interface CalendarData {
  readonly format: 'zasady-calendar/1'
  readonly id: string
  readonly title: Title
  readonly reliable_from: string
  readonly week: { readonly working_weekdays: readonly number[]; readonly basis: string }
  readonly martial_law: { readonly holidays: 'suspended' | 'observed'; readonly basis: string }
  readonly holiday_on_day_off: {
    readonly rule: 'next-working-day' | 'none'
    readonly basis: string
  }
  readonly holidays: readonly HolidayData[]
  readonly moved: readonly MovedData[]
}

const date = textSuchThat((value) => parseDate(value) !== undefined, 'дата виду `рррр-мм-дд`')
const title = fields({ uk: text, en: text })

const rule = choice('kind', {
  fixed: (value, path) => [
    ...fields({ kind: text, month: whole(1, 12), day: whole(1, 31) })(value, path),
    ...satisfying(isDateOfSomeYear, 'день, який у цьому місяці буває')(value, path),
  ],
  'orthodox-easter': fields({ kind: text, offset_days: whole(-60, 200) }),
})

const calendar = fields(
  {
    format: oneOf('zasady-calendar/1'),
    id: text,
    title,
    reliable_from: date,
    week: fields({ working_weekdays: list(whole(1, 7), 1), basis: text }),
    martial_law: fields({ holidays: oneOf('suspended', 'observed'), basis: text }),
    holiday_on_day_off: fields({ rule: oneOf('next-working-day', 'none'), basis: text }),
    holidays: list(fields({ id: text, title, rule, basis: text }, { from: date, until: date })),
    moved: list(fields({ off: date, basis: text }, { worked: date })),
  },
  { uncertain: list(text) },
)

/** Every problem of the data; an empty list means that it is `CalendarData`. */
export function calendarProblems(data: unknown): readonly ShapeProblem[] {
  return calendar(data, '')
}

/** 29 February counts: it exists in leap years. */
function isDateOfSomeYear(value: unknown): boolean {
  const { month, day } = value as { readonly month: unknown; readonly day: unknown }
  return typeof month !== 'number' || typeof day !== 'number' || day <= daysInMonth(2024, month)
}
