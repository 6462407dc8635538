/**
 * What generated code calls as `$`: the operators of `operations.ts`, lifted over unknown and none.
 *
 * Arithmetic itself is shared with the reference evaluator; only the lifting is done here anew.
 */
import type { DurationUnit, Type } from '../../../grammar/index.ts'
import type { FactRecord, Facts, Known, Value } from '../../facts/value.ts'
import { addMonths } from '../../time/add-months.ts'
import { isDay } from '../../time/day.ts'
import { kyivDay } from '../../time/kyiv.ts'
import { addWorkingDays } from '../../time/working-days.ts'
import { callBuiltIn } from '../functions.ts'
import type { CompareOperator } from '../ir.ts'
import { extreme, ordered, ranked, sum, type SortKey } from '../list-operations.ts'
import {
  arithmetic,
  compareValues,
  isSame,
  isWorkingDay,
  negate,
  sameRecord,
  shift,
  type Working,
} from '../operations.ts'

/** Whether other rules of the edition hold; `undefined` is unknown. */
export interface RuleAnswers {
  ground(clauses: readonly string[], judge: FactRecord): boolean | undefined
  holds(clauses: readonly string[]): boolean | undefined
}

/** What generated code is given of a run, as `e`. */
export interface PlanInput {
  readonly roots: Facts['roots']
  readonly judges: Facts['judges']
  readonly working: Working
  readonly rules: RuleAnswers
}

interface Shift {
  readonly unit: DurationUnit
  readonly sign: 1 | -1
  readonly months: 'clamp' | 'reject'
  readonly base: Type
  readonly result: Type
}

const DATE: Type = { kind: 'date' }

/** The table of operators. */
export const support = {
  arithmetic: (operator: '+' | '-' | '*' | '/', left: Value, right: Value, type: Type): Value =>
    lifted(left, right, (a, b) => arithmetic(operator, a, b, type)),
  negate: (value: Value, type: Type): Value =>
    value === undefined ? undefined : negate(value, type),
  surelyCompared: (
    operator: CompareOperator,
    left: Value,
    right: Value,
    leftType: Type,
    rightType: Type,
  ): boolean =>
    left !== undefined &&
    right !== undefined &&
    compareValues(operator, left, leftType, right, rightType),
  perhapsCompared: (
    operator: CompareOperator,
    left: Value,
    right: Value,
    leftType: Type,
    rightType: Type,
  ): boolean =>
    left !== null &&
    right !== null &&
    (left === undefined ||
      right === undefined ||
      compareValues(operator, left, leftType, right, rightType)),
  surelyAmong: (item: Value, list: Value): boolean =>
    item !== undefined && item !== null && Array.isArray(list) && list.includes(item),
  perhapsAmong: (item: Value, list: Value): boolean =>
    perhapsSome(item, list, (element) => element === item),
  surelyAmongBy: (item: Value, list: Value, itemType: Type, of: Type): boolean =>
    item !== undefined &&
    item !== null &&
    elementsOf(list).some(
      (element) => element !== undefined && compareValues('=', item, itemType, element, of),
    ),
  perhapsAmongBy: (item: Value, list: Value, itemType: Type, of: Type): boolean =>
    perhapsSome(item, list, (element) => compareValues('=', item ?? null, itemType, element, of)),
  surelySame: (left: Value, right: Value): boolean =>
    left !== undefined && right !== undefined && sameRecord(left, right),
  perhapsSame: (left: Value, right: Value): boolean =>
    left !== null &&
    right !== null &&
    (left === undefined || right === undefined || sameRecord(left, right)),
  surelyWorkingDay: (working: Working, day: Value): boolean =>
    day !== undefined && isWorkingDay(day, DATE, working),
  perhapsWorkingDay: (working: Working, day: Value): boolean =>
    day === undefined || isWorkingDay(day, DATE, working),
  day: (moment: Value): Value => (typeof moment === 'number' ? kyivDay(moment) : moment),
  plusDays: (day: Value, count: number): Value =>
    typeof day === 'number' ? dayOrNone(day + count) : day,
  plusWorkingDays: ({ calendar, martialLaw }: Working, day: Value, count: number): Value =>
    typeof day === 'number' ? dayOrNone(addWorkingDays(calendar, martialLaw, day, count)) : day,
  plusMonths: (day: Value, count: number, mode: 'clamp' | 'reject'): Value =>
    typeof day === 'number' ? dayOrNone(addMonths(day, count, mode)) : day,
  shift: (working: Working, base: Value, amount: Value, how: Shift): Value =>
    lifted(base, amount, (from, count) => {
      const signed = typeof count === 'number' ? count * how.sign : count
      const by = { amount: signed, unit: how.unit, months: how.months }
      return shift(from, how.base, by, working, how.result)
    }),
  daysBetween: (left: Value, right: Value): Value =>
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : left === null || right === null
        ? null
        : undefined,
  call: (
    name: string,
    values: readonly Value[],
    types: readonly Type[],
    working: Working,
  ): Value => {
    const args = values.flatMap((value, index) => {
      const type = types[index]
      return value === undefined || type === undefined ? [] : [{ value, type }]
    })
    return args.length < values.length ? undefined : callBuiltIn(name, args, working)
  },
  list: (items: readonly Value[]): Value => (items.includes(undefined) ? undefined : items),
  lookup: (judges: Facts['judges'], id: Value): Value => {
    if (id === undefined) return undefined
    if (id === null || judges === null) return null
    return judges === undefined ? undefined : (judges.find((one) => one.id === id) ?? null)
  },
  ground: (rules: RuleAnswers, clauses: readonly string[], judge: Value): boolean | undefined => {
    if (judge === undefined) return undefined
    return isRecord(judge) ? rules.ground(clauses, judge) : false
  },
  agreed: (then: Value, otherwise: Value): Value =>
    then !== undefined && otherwise !== undefined && isSame(then, otherwise) ? then : undefined,
  isOpen: (truth: Value): boolean => truth === true || truth === undefined,
  sum,
  extreme,
  ordered,
  ranked: (
    operator: 'first' | 'last',
    chosen: readonly Known[],
    keys: readonly (readonly Value[])[],
    by: readonly SortKey[],
  ): Value => {
    if (chosen.length > 1 && keys.some((values) => values.includes(undefined))) return undefined
    const items = chosen.map((element, index) => ({ element, keys: keys[index] ?? [] }))
    return ranked(operator, items, by)
  },
}

export type Support = typeof support

/** The function of two known values; none decides before unknown does. */
function lifted(left: Value, right: Value, compute: (a: Known, b: Known) => Known): Value {
  if (left === null || right === null) return compute(null, null)
  return left === undefined || right === undefined ? undefined : compute(left, right)
}

/** The operators take days that may not exist: the calendar and the years of the project are finite. */
const dayOrNone = (day: number | undefined): Value => (day !== undefined && isDay(day) ? day : null)

const elementsOf = (list: Value): readonly Value[] =>
  Array.isArray(list) ? (list as readonly Value[]) : []

/** None is in no list; an unknown item may be any element that is not none. */
function perhapsSome(item: Value, list: Value, isIt: (element: Known) => boolean): boolean {
  if (item === null || list === null) return false
  if (list === undefined) return true
  return elementsOf(list).some(
    (element) =>
      element === undefined || (element !== null && (item === undefined || isIt(element))),
  )
}

const isRecord = (value: Known): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value
