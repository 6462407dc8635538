/**
 * What questions about lists compute: sum, greatest or least, first or last, whether it is in order.
 * Shared by the reference evaluator and the compiled plan, as `operations.ts` is.
 */
import type { Type } from '../../grammar/index.ts'
import type { Known, Value } from '../facts/value.ts'
import { arithmetic, order } from './operations.ts'

/** The sum; nothing adds up to zero, and none among the numbers makes the sum none. */
export const sum = (values: readonly Known[], type: Type): Known =>
  values.reduce((total, value) => arithmetic('+', total, value, type), 0)

/** The greatest or least of the values that are not none; none when there are no such. */
export function extreme(operator: 'max' | 'min', values: readonly Known[], type: Type): Known {
  const sign = operator === 'max' ? 1 : -1
  return values.reduce((best, item) => {
    if (best === null) return item
    if (item === null) return best
    return sign * order(item, type, best, type) > 0 ? item : best
  }, null)
}

/**
 * Whether each value is not less than the one before; none is skipped. An unknown one leaves it
 * open, unless the known ones are out of order already or there is nothing to compare it with.
 */
export function ordered(values: readonly Value[], type: Type): boolean | undefined {
  const compared = values.filter((value) => value !== null)
  const sure = compared.filter((value) => value !== undefined)
  const inOrder = sure.every((value, index) => {
    const before = sure[index - 1]
    return before === undefined || order(before, type, value, type) <= 0
  })
  if (!inOrder) return false
  return sure.length < compared.length && compared.length > 1 ? undefined : true
}

/** How elements are put in order by one of their values. */
export interface SortKey {
  readonly type: Type
  readonly descending: boolean
}

/** An element with the values that it is put in order by. */
export interface Keyed {
  readonly element: Known
  readonly keys: readonly Value[]
}

/** The first or last element by the sort keys; ties keep the order of the list, none stands last. */
export function ranked(
  operator: 'first' | 'last',
  items: readonly Keyed[],
  by: readonly SortKey[],
): Known {
  const sorted = items.toSorted((a, b) => byKeys(by, a.keys, b.keys))
  return (operator === 'first' ? sorted[0] : sorted.at(-1))?.element ?? null
}

function byKeys(by: readonly SortKey[], a: readonly Value[], b: readonly Value[]): number {
  for (const [index, { type, descending }] of by.entries()) {
    const difference = keyOrder(a[index] ?? null, b[index] ?? null, type)
    if (difference !== 0) return descending ? -difference : difference
  }
  return 0
}

function keyOrder(a: Known, b: Known, type: Type): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return order(a, type, b, type)
}
