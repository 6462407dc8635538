/**
 * What evaluating an expression gives: a value, or unknown with the facts that are missing.
 */
import type { Known, Value } from '../facts/value.ts'
import type { Truth } from './evaluation.ts'

export interface Result {
  /** `undefined` is unknown. */
  readonly value: Value
  /** Pointers of the facts that would decide; empty when the value is known. */
  readonly missing: readonly string[]
}

export const TRUE: Result = { value: true, missing: [] }
export const FALSE: Result = { value: false, missing: [] }

export const known = (value: Known): Result => ({ value, missing: [] })
export const unknown = (missing: readonly string[]): Result => ({ value: undefined, missing })
export const ofBoolean = (value: boolean): Result => (value ? TRUE : FALSE)

/** A condition whose value is none is not met. */
export function truthOf(value: Value): Truth {
  if (value === undefined) return 'unknown'
  return value === true ? 'true' : 'false'
}

const NOTHING: readonly string[] = []

/** The pointers of all the results, each once, in the order met. */
export function missingOf(results: readonly Pick<Result, 'missing'>[]): readonly string[] {
  // Most results are known; they are joined so often that it shows.
  if (results.every(({ missing }) => missing.length === 0)) return NOTHING
  return [...new Set(results.flatMap(({ missing }) => missing))]
}

/** Kleene: one falsehood decides; otherwise every unknown operand is missing. */
export function and(results: readonly Result[]): Result {
  if (results.some(({ value }) => truthOf(value) === 'false')) return FALSE
  return results.every(({ value }) => value === true) ? TRUE : unknown(missingOf(results))
}

/** Kleene: one truth decides; otherwise every unknown operand is missing. */
export function or(results: readonly Result[]): Result {
  if (results.some(({ value }) => value === true)) return TRUE
  return results.every(({ value }) => truthOf(value) === 'false')
    ? FALSE
    : unknown(missingOf(results))
}

export function not(result: Result): Result {
  return result.value === undefined ? result : ofBoolean(result.value !== true)
}

/** The function of two known values; none decides before unknown does. */
export function lift(left: Result, right: Result, compute: (a: Known, b: Known) => Known): Result {
  if (left.value === undefined || right.value === undefined) {
    const decided = left.value === null || right.value === null
    return decided ? known(compute(null, null)) : unknown(missingOf([left, right]))
  }
  return known(compute(left.value, right.value))
}
