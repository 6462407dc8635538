/**
 * What expressions are translated over: the places of facts, and how far lists can be gone through.
 *
 * A second opinion goes through the records of one request, each under its own JSON pointer; an
 * export knows no records, only names such as `judge` and `absence`.
 */
import type { Type } from '../../grammar/index.ts'
import type { Ir, PolicyIr } from '../plan/ir.ts'
import type { Given } from './given.ts'
import type { Condition, Mode, Operand } from './json-condition.ts'

/** What a variable stands for: a record at its place, or a plain value. */
export type Bound =
  | { readonly kind: 'record'; readonly path: string }
  | { readonly kind: 'value'; readonly given: Given }

export interface World {
  readonly ir: PolicyIr
  /** A field of a record as a fact to read. */
  readonly field: (path: string, field: string, type: Type) => Operand
  /** What a list holds; `unknown` when nobody supplied it. */
  readonly elements: (path: string, field: string, type: Type) => readonly Bound[] | 'unknown'
  /** The record that a field holds. */
  readonly record: (path: string, field: string) => Bound
  /** The judges of the list. */
  readonly judges: () => readonly Bound[] | 'unknown'
}

/** An expression that cannot be said in that engine, with what it is. */
export class Inexpressible extends Error {}

/** One translation: the world, the variables in sight, and the way into a part. */
export interface Translation {
  readonly world: World
  readonly bound: ReadonlyMap<string, Bound>
  readonly condition: (node: Ir, mode: Mode, negated: boolean) => Condition
  readonly operand: (node: Ir) => Operand
  /** The same translation with one more variable in sight. */
  readonly with: (name: string, bound: Bound) => Translation
}
