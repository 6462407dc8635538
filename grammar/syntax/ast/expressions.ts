/** Expressions: values, conditions, questions about lists and about other rules. */
import type { Name } from '../../source/text.ts'
import type { Node } from './node.ts'

export type DurationUnit = 'calendar_day' | 'working_day' | 'month' | 'hour' | 'minute'

export type BinaryOperator =
  | 'or'
  | 'and'
  | 'otherwise'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'is'
  | 'is_not'
  | '+'
  | '-'
  | '*'
  | '/'

export type AggregateOperator =
  'max' | 'min' | 'sum' | 'count' | 'first' | 'last' | 'all' | 'ordered'

export type Expr =
  | BooleanLiteral
  | NumberLiteral
  | DateLiteral
  | TextLiteral
  | NoneLiteral
  | DurationLiteral
  | EnumLiteral
  | NameExpr
  | MemberExpr
  | CallExpr
  | NotExpr
  | NegateExpr
  | BinaryExpr
  | PresenceExpr
  | IntervalExpr
  | SetExpr
  | IfExpr
  | ExistsExpr
  | AggregateExpr
  | PoolExpr
  | GroundExpr
  | HoldsExpr

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean'
  readonly value: boolean
}
/** Exact: the digits as written; `1.05` is a decimal, `14` an integer. */
export interface NumberLiteral extends Node {
  readonly kind: 'integer' | 'decimal'
  readonly value: string
}
/** ISO: `2026-08-04`, `2026-08-04T09:50` (local time in Kyiv), `17:00`. */
export interface DateLiteral extends Node {
  readonly kind: 'date' | 'datetime' | 'time'
  readonly value: string
}
export interface TextLiteral extends Node {
  readonly kind: 'text'
  readonly value: string
}
export interface NoneLiteral extends Node {
  readonly kind: 'none'
}
export interface DurationLiteral extends Node {
  readonly kind: 'duration'
  readonly amount: number
  readonly unit: DurationUnit
}
/** Made by the resolver from a bare name, or from a quoted value of an enum. */
export interface EnumLiteral extends Node {
  readonly kind: 'enum'
  readonly enum: string
  readonly value: string
}
/** A variable, a definition without parameters, a root entity, or (before resolution) an enum value. */
export interface NameExpr extends Node {
  readonly kind: 'name'
  readonly name: string
  readonly ref?: 'variable' | 'definition' | 'entity'
}
export interface MemberExpr extends Node {
  readonly kind: 'member'
  readonly object: Expr
  readonly field: string
  /** The entity that declares the field (canonical), once resolved. */
  readonly of?: string
}
/** A definition with parameters, a built-in function, or an entity looked up by its id. */
export interface CallExpr extends Node {
  readonly kind: 'call'
  readonly callee: string
  readonly args: readonly Expr[]
  readonly ref?: 'definition' | 'builtin' | 'lookup'
}
export interface NotExpr extends Node {
  readonly kind: 'not'
  readonly operand: Expr
}
export interface NegateExpr extends Node {
  readonly kind: 'negate'
  readonly operand: Expr
}
export interface BinaryExpr extends Node {
  readonly kind: 'binary'
  readonly op: BinaryOperator
  readonly left: Expr
  readonly right: Expr
}
/** `is known`: true for a value, false for none, unknown for an absent key. `is none`: the reverse of the first two. */
export interface PresenceExpr extends Node {
  readonly kind: 'presence'
  readonly test: 'known' | 'none'
  readonly operand: Expr
}
export interface IntervalExpr extends Node {
  readonly kind: 'interval'
  readonly from: Expr
  readonly to: Expr
  readonly fromOpen: boolean
  readonly toOpen: boolean
}
export interface SetExpr extends Node {
  readonly kind: 'set'
  readonly items: readonly Expr[]
}
export interface IfExpr extends Node {
  readonly kind: 'if'
  readonly condition: Expr
  readonly then: Expr
  readonly otherwise: Expr
}
export interface ExistsExpr extends Node {
  readonly kind: 'exists'
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
}
export interface AggregateExpr extends Node {
  readonly kind: 'aggregate'
  readonly op: AggregateOperator
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
  /** What is maximised, minimised, summed or in order; absent for count, first, last and all. */
  readonly value?: Expr
  /** How first and last order; ties go by the fixed order of the list. */
  readonly order?: readonly SortKey[]
}
export interface SortKey extends Node {
  readonly by: Expr
  readonly direction: 'ascending' | 'descending'
}
/** The judges who take part in this draw. Only inside a weight. */
export interface PoolExpr extends Node {
  readonly kind: 'pool'
}
/** Does any of these exclusion clauses hold for this judge? */
export interface GroundExpr extends Node {
  readonly kind: 'ground'
  readonly clauses: readonly string[]
  readonly of: Expr
}
/** Does any of these clauses hold for the matter? */
export interface HoldsExpr extends Node {
  readonly kind: 'holds'
  readonly clauses: readonly string[]
}
