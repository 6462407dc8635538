/** Two plain values in, the first place where they differ out. */
import { isFields, pointerPart } from '../time/shape.ts'

/** Where two values differ (a JSON pointer), and both sides; `undefined` is an absent field. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly found: unknown
}

/** The first difference in the order of the expected value's fields; `undefined` when equal. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  path = '',
): Difference | undefined {
  if (Object.is(expected, found)) return undefined
  if (Array.isArray(expected) !== Array.isArray(found)) return { path, expected, found }
  const left = parts(expected)
  const right = parts(found)
  if (left === undefined || right === undefined) return { path, expected, found }

  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const place = `${path}/${pointerPart(key)}`
    const difference = firstDifference(left.get(key), right.get(key), place)
    if (difference !== undefined) return difference
  }
  return undefined
}

/** The fields of an object or the items of a list; `undefined` for anything else. */
function parts(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value))
    return new Map([...value.entries()].map(([at, item]) => [`${at}`, item]))
  return isFields(value) ? new Map(Object.entries(value)) : undefined
}
