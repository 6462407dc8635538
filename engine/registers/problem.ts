/** What is wrong with what a person wants a register to say: where, what, and the way out. A value, never a guess. */
import type { Words } from '../facts/problem.ts'

export type { Words }

export interface RowProblem {
  /** Stable: `register/what-is-wrong`. */
  readonly code: string
  /** As a spreadsheet counts: the headings are row 1. Absent where no file is spoken of. */
  readonly row?: number
  /** The column as the file heads it, or the name of the fact. */
  readonly column?: string
  readonly message: Words
  readonly help?: Words
}

/** Where a problem stands. */
export type Place = Pick<RowProblem, 'row' | 'column'>

export function rowProblem(code: string, place: Place, message: Words, help?: Words): RowProblem {
  return { code: `register/${code}`, ...place, message, ...(help !== undefined && { help }) }
}

/** A value, or why there is none. The place is added by whoever knows it. */
export type Said<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly message: Words
      readonly help?: Words
    }

export const said = <T>(value: T): Said<T> => ({ ok: true, value })

export const unsaid = (code: string, message: Words, help?: Words) =>
  ({ ok: false, code, message, ...(help !== undefined && { help }) }) as const

/** The same in a place. */
export const placed = (
  { code, message, help }: Extract<Said<never>, { readonly ok: false }>,
  place: Place,
): RowProblem => rowProblem(code, place, message, help)
