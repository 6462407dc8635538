/** One mistake inside a statement: which parts are replaced, by what, and how that is told. */
import type { Expr, Message, Span, Type } from '../../../grammar/index.ts'
import type { MutationKind } from './mutant.ts'
import type { Path } from './tree.ts'

export interface Change {
  readonly kind: MutationKind
  /** What the place is called in the id of the mutant. */
  readonly path: Path
  readonly edits: readonly { readonly path: Path; readonly by: unknown }[]
  /** The types of expressions that the mistake makes up. */
  readonly types: readonly (readonly [Expr, Type])[]
  readonly description: Message
  readonly span: Span
  readonly clauses: readonly string[]
}

/** The type of an expression of the checked policy. */
export type TypeOf = (expr: Expr) => Type

export const BOOLEAN: Type = { kind: 'boolean' }
export const NONE: Type = { kind: 'none' }
