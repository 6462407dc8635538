/** Days in; strips of a quarter each, as many as a page can bear, out: a year does not fit on one line. */
import { civilDate, formatDate, parseDate, weekday } from '../../../time/day.ts'
import type { JudgeDay } from '../../types.ts'

export interface Strip {
  /** `2025/3`. */
  readonly quarter: string
  /** Every working day of the quarter within the period, and days off on which something is. */
  readonly days: readonly string[]
  readonly entries: readonly JudgeDay[]
}

/** Two years. */
const MOST_STRIPS = 8
const SATURDAY = 6

/** `hidden`: entries of quarters that are too early to be shown. */
export function stripsOf(all: readonly JudgeDay[]): {
  readonly shown: readonly Strip[]
  readonly hidden: number
} {
  const [first, last] = [
    all.map(({ day }) => day).toSorted()[0],
    all
      .map(({ day }) => day)
      .toSorted()
      .at(-1),
  ]
  if (first === undefined || last === undefined) return { shown: [], hidden: 0 }
  const used = new Set(all.map(({ day }) => day))
  const days = daysBetween(first, last).filter((day) => used.has(day) || isWorking(day))
  const entries = Map.groupBy(all, ({ day }) => quarterOf(day))
  const strips = [...Map.groupBy(days, quarterOf)].flatMap(([quarter, own]) => {
    const found = entries.get(quarter)
    return found === undefined ? [] : [{ quarter, days: own, entries: found }]
  })
  const shown = strips.slice(-MOST_STRIPS)
  const kept = shown.reduce((sum, strip) => sum + strip.entries.length, 0)
  return { shown, hidden: all.length - kept }
}

function daysBetween(first: string, last: string): readonly string[] {
  const [from, to] = [parseDate(first), parseDate(last)]
  if (from === undefined || to === undefined) return []
  return Array.from({ length: to - from + 1 }, (_, at) => formatDate(from + at))
}

const numberOf = (day: string): number => parseDate(day) ?? 0

const isWorking = (day: string): boolean => weekday(numberOf(day)) < SATURDAY

export const isMonday = (day: string): boolean => weekday(numberOf(day)) === 1

function quarterOf(day: string): string {
  const { year, month } = civilDate(numberOf(day))
  return `${year}/${Math.ceil(month / 3)}`
}
