/** What planning rests on, and what it gives. */
import type { Type, Vocabulary } from '../../../grammar/index.ts'
import type { FactProblem } from '../../facts/problem.ts'
import type { Register, Registers } from '../description/registers.ts'
import type { RowProblem } from '../problem.ts'
import type { Change } from '../state.ts'
import type { Book } from './book.ts'
import type { Defaults } from '../table/row.ts'

export interface Setting {
  readonly register: Register
  readonly registers: Registers
  readonly vocabulary: Vocabulary
}

export interface Planning extends Setting {
  readonly defaults: Defaults
  /** What is wrong with the facts document of the registers as they will be. */
  readonly check?: (book: Book) => readonly FactProblem[]
}

/** One fact, before and after; `before` is absent where it was not known. */
export interface Difference {
  readonly field: string
  readonly before?: unknown
  readonly after: unknown
}

export interface PlannedChange {
  readonly row?: number
  readonly true_at: string
  readonly change: Change
  /** The subject is not in the register before. */
  readonly isNew: boolean
  readonly differences: readonly Difference[]
}

export interface Plan {
  /** In the order in which they are entered. */
  readonly changes: readonly PlannedChange[]
  /** Rows that say what the register says. */
  readonly unchanged: number
  /** Rows with a problem make no change. In the order of the file. */
  readonly problems: readonly RowProblem[]
  /** What is entered all the same, but somebody should look at. */
  readonly warnings: readonly RowProblem[]
}

/** The type of a fact of the register's subjects. */
export const typeOf = (field: string, { vocabulary, register }: Setting): Type =>
  vocabulary.entities.get(register.entity)?.fields.get(field)?.type ?? { kind: 'unknown' }
