/**
 * Numbers, dates and times as a report prints them in; exact values out.
 *
 * A comma or a dot before the decimals, blanks (of any kind, already made plain) between thousands.
 */
import type { Interval } from '../draw/intervals.ts'
import { compare, parseDecimal, type Rational, subtract } from '../draw/rational.ts'
import { dayNumber } from '../time/day.ts'
import { localToInstant } from '../time/kyiv.ts'
import type { Printed } from './types.ts'

const WHOLE = String.raw`\d{1,3}(?: \d{3}){1,4}|\d{1,15}`
const NUMBER = new RegExp(`^(${WHOLE})(?:[.,](\\d{1,12}))?$`)
const INTERVAL = new RegExp(`^(${WHOLE}) ?[-–—‑−] ?(${WHOLE})$`)
const TIME = /^(\d\d)\.(\d\d)\.(\d{4}) (\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?$/

const digits = (text: string): string => text.replaceAll(' ', '')
const trimmed = (text: string): string => text.replace(/^0+(?=\d)/, '')

/** `1 234,50`, `89.00`, `14`. */
export function readNumber(text: string): Printed<Rational> | undefined {
  const [, whole, decimals] = NUMBER.exec(text) ?? []
  if (whole === undefined) return undefined
  const plain = trimmed(digits(whole))
  const value = parseDecimal(decimals === undefined ? plain : `${plain}.${decimals}`)
  return value && { value, text }
}

/** A whole number, not negative. */
export function readWhole(text: string): bigint | undefined {
  const value = readNumber(text)?.value
  return value?.d === 1n && !/[.,]/.test(text) ? value.n : undefined
}

/** `820-1664`. An interval that ends right before it begins is empty; one that ends earlier is none. */
export function readInterval(text: string): Printed<Interval> | undefined {
  const [, first, last] = INTERVAL.exec(text) ?? []
  if (first === undefined || last === undefined) return undefined
  const value = { first: BigInt(digits(first)), last: BigInt(digits(last)) }
  return value.last < value.first - 1n ? undefined : { value, text }
}

/** `06.11.2023`. */
export function readDay(text: string): Printed<number> | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? []
  const value = dayNumber(Number(year), Number(month), Number(day))
  return value === undefined ? undefined : { value, text }
}

/** A moment of Kyiv time, and the unit in which it is printed. */
export interface Moment {
  readonly day: number
  readonly epochMs: number
  readonly unitMs: number
}

/** `06.11.2023 10:35:24.578`, with or without the milliseconds. */
export function readMoment(text: string): Moment | undefined {
  const [, dd, mm, yyyy, hour, minute, second, fraction] = TIME.exec(text) ?? []
  const day = dayNumber(Number(yyyy), Number(mm), Number(dd))
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return undefined
  const milliseconds = Number((fraction ?? '').padEnd(3, '0'))
  const minutes = Number(hour) * 60 + Number(minute)
  const epochMs = localToInstant(day, minutes) + Number(second ?? 0) * 1000 + milliseconds
  if (second === undefined) return { day, epochMs, unitMs: 60_000 }
  return { day, epochMs, unitMs: fraction === undefined ? 1000 : 10 ** (3 - fraction.length) }
}

/** Whether one moment is not later than another, which may be printed in a coarser unit. */
export const isNotLater = (a: Moment, b: Moment): boolean => a.epochMs < b.epochMs + b.unitMs

/** How many decimals are printed. */
export const decimalsOf = (text: string): number => /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0

/**
 * Whether a printed number is this value, rounded to as many decimals. Which way a half is rounded nobody says, so
 * both are accepted.
 */
export function isRounded({ value, text }: Printed<Rational>, exact: Rational): boolean {
  return isWithin(value, exact, { n: 1n, d: 2n * 10n ** BigInt(decimalsOf(text)) })
}

/** Whether two values are no further apart than this. */
export function isWithin(a: Rational, b: Rational, distance: Rational): boolean {
  return compare(subtract(a, b), distance) <= 0 && compare(subtract(b, a), distance) <= 0
}
