/** The conditions and operands of json-rules-engine that we write: plain JSON. */
import type { Given } from './given.ts'

/** A fact to read: one of the document by its place, or one that is computed from its parameters. */
export interface Operand {
  readonly fact: string
  readonly params?: Readonly<Record<string, unknown>>
}

export interface Leaf extends Operand {
  readonly operator: string
  readonly value: Given | Operand
}

export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | Leaf

/** The question asked of a condition. */
export type Mode = 'surely' | 'perhaps'

const NOTHING: Given = { state: 'none' }

/** Something that is never given on the right-hand side. */
export const leaf = (
  operand: Operand,
  operator: string,
  value: Given | Operand = NOTHING,
): Leaf => ({
  ...operand,
  operator,
  value,
})

/** `any: []` passes in json-rules-engine, and so does `all: []`; nothing is left to that. */
export function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? fixed(false) : { any: conditions }
}
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? fixed(true) : { all: conditions }
}

/** A condition that always, or never, holds. */
const fixed = (value: boolean): Leaf =>
  leaf(
    { fact: 'value', params: { given: { state: 'known', kind: 'truth', value } } },
    'surely.true',
  )
