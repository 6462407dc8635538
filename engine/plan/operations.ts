/**
 * What the operators of the language compute from known values: values in, a value out.
 *
 * Shared by the reference evaluator and the compiled plan, so that the two can differ only in
 * how they walk a rule, never in arithmetic. `null` is «none»: arithmetic with none is none, and
 * a comparison with none is false. The static type of an operand says what a number means.
 */
import type { DurationUnit, Type } from '../../grammar/index.ts'
import {
  add,
  compare as compareRationals,
  divide,
  fromInteger,
  multiply,
  subtract,
  type Rational,
} from '../draw/rational.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import type { Known } from '../facts/value.ts'
import { addMonths } from '../time/add-months.ts'
import type { Calendar } from '../time/calendar.ts'
import { FIRST_DAY, isDay, LAST_DAY } from '../time/day.ts'
import { kyivDay, kyivOffset, startOfDay } from '../time/kyiv.ts'
import { addWorkingDays } from '../time/working-days.ts'
import type { CompareOperator } from './ir.ts'

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000
/** The years that the project accepts, well inside the table of Kyiv time. */
const EARLIEST = FIRST_DAY * MS_PER_DAY
const LATEST = (LAST_DAY + 1) * MS_PER_DAY

/** The working calendar and the regime in which it is read. */
export interface Working {
  readonly calendar: Calendar
  readonly martialLaw: boolean
}

/** The civil day of a date or a date-time. */
export const dayOf = (value: number, type: Type): number =>
  type.kind === 'datetime' ? kyivDay(value) : value

/** Negative, zero or positive; two points in time are compared by days where one of them is a date. */
export function order(left: Known, leftType: Type, right: Known, rightType: Type): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return leftType.kind === rightType.kind
      ? left - right
      : dayOf(left, leftType) - dayOf(right, rightType)
  }
  if (typeof left === 'string' && typeof right === 'string') return compareUkrainian(left, right)
  if (isAmount(left) && isAmount(right)) return compareRationals(exact(left), exact(right))
  return left === right ? 0 : left === true ? 1 : -1
}

/** A comparison of two known values; with none on either side it is false, and `<>` true. */
export function compareValues(
  operator: CompareOperator,
  left: Known,
  leftType: Type,
  right: Known,
  rightType: Type,
): boolean {
  if (left === null || right === null) return operator === '<>'
  if (typeof left === 'string' && operator === '=') return left === right
  if (typeof left === 'string' && operator === '<>') return left !== right
  const difference = order(left, leftType, right, rightType)
  switch (operator) {
    case '=':
      return difference === 0
    case '<>':
      return difference !== 0
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
  }
}

/** `+ - * /` of numbers. Dividing by zero gives none: there is no such number. */
export function arithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Known,
  right: Known,
  type: Type,
): Known {
  if (!isAmount(left) || !isAmount(right)) return null
  const result = exactArithmetic(operator, exact(left), exact(right))
  return result === undefined ? null : asType(result, type)
}

function exactArithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Rational,
  right: Rational,
): Rational | undefined {
  switch (operator) {
    case '+':
      return add(left, right)
    case '-':
      return subtract(left, right)
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right)
  }
}

/** Minus a number. */
export const negate = (value: Known, type: Type): Known => arithmetic('-', 0, value, type)

/** A date or a date-time moved by a whole number of units; none where there is no such moment. */
export function shift(
  base: Known,
  baseType: Type,
  by: { readonly amount: Known; readonly unit: DurationUnit; readonly months: 'clamp' | 'reject' },
  working: Working,
  resultType: Type,
): Known {
  if (typeof base !== 'number' || typeof by.amount !== 'number') return null
  if (by.unit === 'hour' || by.unit === 'minute') {
    const minutes = by.unit === 'hour' ? 60 * by.amount : by.amount
    const instant = baseType.kind === 'datetime' ? base : startOfDay(base)
    const moved = instant + minutes * MS_PER_MINUTE
    if (moved < EARLIEST || moved > LATEST || !isDay(kyivDay(moved))) return null
    return resultType.kind === 'date' ? kyivDay(moved) : moved
  }
  const day = dayOf(base, baseType)
  const moved = shiftDay(day, by.amount, by.unit, by.months, working)
  if (moved === undefined || !isDay(moved)) return null
  return baseType.kind === 'datetime' ? sameClock(base, day, moved) : moved
}

function shiftDay(
  day: number,
  amount: number,
  unit: 'calendar_day' | 'working_day' | 'month',
  months: 'clamp' | 'reject',
  { calendar, martialLaw }: Working,
): number | undefined {
  switch (unit) {
    case 'calendar_day':
      return day + amount
    case 'working_day':
      return addWorkingDays(calendar, martialLaw, day, amount)
    case 'month':
      return addMonths(day, amount, months)
  }
}

/** The instant of another day at which the clocks in Kyiv show the same time. */
function sameClock(instant: number, day: number, moved: number): number {
  const local = instant + kyivOffset(instant) + (moved - day) * MS_PER_DAY
  const guess = local - kyivOffset(local - MS_PER_DAY)
  return guess + kyivOffset(guess) === local ? guess : local - kyivOffset(guess)
}

/** Whole calendar days from `right` to `left`; moments count by their days. */
export function daysBetween(left: Known, leftType: Type, right: Known, rightType: Type): Known {
  if (typeof left !== 'number' || typeof right !== 'number') return null
  return dayOf(left, leftType) - dayOf(right, rightType)
}

/** Is it a working day of the calendar? Beyond the years of the calendar no day is. */
export function isWorkingDay(value: Known, type: Type, { calendar, martialLaw }: Working): boolean {
  if (typeof value !== 'number') return false
  const day = dayOf(value, type)
  return isDay(day) && calendar.isWorkingDay(day, martialLaw)
}

/** Are the two records one and the same place of the document? */
export function sameRecord(left: Known, right: Known): boolean {
  return isRecord(left) && isRecord(right) && left.pointer === right.pointer
}

/** Are two known values one and the same? Exact numbers by their worth, records and lists by identity. */
export const isSame = (left: Known, right: Known): boolean =>
  left === right ||
  (isAmount(left) && isAmount(right) && compareRationals(exact(left), exact(right)) === 0)

/** Is this known value an exact or a whole number? */
export const isAmount = (value: Known): value is number | Rational =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value)

const isRecord = (value: Known) => typeof value === 'object' && value !== null && 'pointer' in value

/** A whole or exact number as an exact one. */
export const exact = (value: number | Rational): Rational =>
  typeof value === 'number' ? fromInteger(value) : value

/** Whole numbers stay machine numbers where the type says that they are whole. */
function asType(value: Rational, type: Type): Known {
  const whole = type.kind === 'integer' || type.kind === 'duration'
  const number = Number(value.n)
  return whole && value.d === 1n && Number.isSafeInteger(number) ? number : value
}
