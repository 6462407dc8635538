/** How rows of a table are put in order: words by the Ukrainian alphabet, numbers by size, what is missing last. */
import { byUkrainian } from '../words/numbers.ts'

export type SortValue = string | number | boolean | null | undefined

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** A new list; equal rows keep their order. */
export function sorted<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  descending: boolean,
): readonly T[] {
  const keyed = rows.map((row) => ({ row, value: valueOf(row) ?? null }))
  return keyed
    .toSorted((left, right) => compare(left.value, right.value, descending))
    .map(({ row }) => row)
}

function compare(
  left: string | number | boolean | null,
  right: string | number | boolean | null,
  descending: boolean,
): number {
  // What is missing stays last in both directions.
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order =
    typeof left === 'string' || typeof right === 'string'
      ? byUkrainian(String(left), String(right))
      : Number(left) - Number(right)
  return descending ? -order : order
}
