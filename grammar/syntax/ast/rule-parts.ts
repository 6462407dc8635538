/** What rules are made of: heads, loops, tables, conditions of the pool, seats. */
import type { Name, Text } from '../../source/text.ts'
import type { Expr } from './expressions.ts'
import type { Line, Node } from './node.ts'

export type Modality = 'must' | 'must_not' | 'may' | 'recommended' | 'none'

/** What every rule has: the clauses it implements, a stable name, the readings that decide it. */
export interface RuleHead extends Line {
  readonly clauses: readonly string[]
  readonly name: Name
  readonly readings: readonly string[]
  /** The author's sentence for explanations; `{expression}` holes are kept as text and parsed by the checker. */
  readonly because?: Text
}

/** `for each x of list where condition`. */
export interface Loop extends Line {
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
}

export interface TableRow extends Line {
  readonly range: Range
  readonly condition: Expr
  readonly clause: string
  readonly readings: readonly string[]
  readonly because?: Text
}
/** A closed range of whole numbers; a missing bound is open. `< 5` is `{to: 4}`. */
export interface Range extends Node {
  readonly from?: number
  readonly to?: number
}

/** A condition of the pool: a judge for whom it fails is excluded under its clause. */
export interface PoolCondition extends Line {
  readonly name: Name
  readonly clause: string
  readonly readings: readonly string[]
  readonly when?: Expr
  readonly condition: Expr
  readonly because?: Text
}

/**
 * That a duty is a step of a procedure, the recorded moment by which its order is judged, and the
 * clauses of the steps that must come before it.
 */
export interface ProcedureStep extends Node {
  /** What the procedure is called; the same for all its steps. */
  readonly procedure: Text
  /** When the step was taken; absent where the demand itself asks for a moment, which then counts. */
  readonly at?: Expr
  readonly after: readonly string[]
}

export type SeatRole = 'presiding' | 'member' | 'reserve' | 'juror'
export interface Seat extends Line {
  readonly role: SeatRole
  /** How many; absent is one. */
  readonly count?: Expr
  readonly when?: Expr
}
