/**
 * Values inside the engine: what a fact is once the JSON document has been read and checked.
 *
 * An absent key is unknown (`undefined`); `null` is known to be none. Dates are whole day
 * numbers, date-times are milliseconds since the epoch, times of day are minutes, durations
 * and integers are whole numbers, decimals are exact ratios. Which of these a number is, the
 * static type says; a value carries no type of its own.
 */
import type { Rational } from '../draw/rational.ts'

export type Known = boolean | number | string | Rational | FactRecord | readonly Value[] | null
/** `undefined` is unknown. */
export type Value = Known | undefined

/** One object of the facts document, with its place in it. */
export interface FactRecord {
  readonly entity: string
  /** JSON pointer by id where the object has one: `/judges/А/absences/0`. */
  readonly pointer: string
  readonly id?: string
  /** Canonical field name → value; fields at the root of the document stand here too. */
  readonly values: Readonly<Record<string, Value>>
  /** Fields that a declared default supplied, or that were computed from others. */
  readonly supplied: Readonly<Record<string, 'default' | 'derived'>>
  /** Whose unknown value has other pointers than `<pointer>/<field>`: keys at the root, computed fields. */
  readonly missing?: Readonly<Record<string, readonly string[]>>
  /** The document has no such object, or `null` in its place. */
  readonly absent?: true
}

/** All facts of one request, as known at its `known_at`. */
export interface Facts {
  /** Root entities by canonical name; an absent object is a record without values. */
  readonly roots: Readonly<Record<string, FactRecord>>
  /** Judges in the fixed order (Ukrainian alphabet of surnames, then id), whatever order the document had. */
  readonly judges: readonly FactRecord[] | null | undefined
  /** Ids of the judges as the document lists them. */
  readonly judgeOrder: readonly string[]
  /** The request's `as_of` in milliseconds; a bare date means the end of that day in Kyiv. */
  readonly asOf: number
  readonly martialLaw: boolean
}
