/**
 * What lowering an expression needs to know: types and definitions of the edition, variables in
 * sight, and the names already given in the rule.
 */
import type { CheckedPolicy, Definition, Expr, Type } from '../../grammar/index.ts'
import type { Ir } from './ir.ts'

/** What stays the same in a whole edition. */
export interface LoweringBook {
  readonly types: CheckedPolicy['types']
  readonly definitions: ReadonlyMap<string, Definition>
  readonly months: 'clamp' | 'reject'
}

/** The variables in sight, and the names given in this rule so far. */
export interface Lowering {
  readonly book: LoweringBook
  readonly variables: ReadonlyMap<string, Ir>
  readonly names: Map<string, number>
}

/** The type that the checker found; a policy with errors never gets here. */
export const typeOf = (expr: Expr, { book }: Lowering): Type =>
  book.types.get(expr) ?? { kind: 'unknown' }

/** A fresh start for one rule. */
export const startRule = (book: LoweringBook): Lowering => ({
  book,
  variables: new Map(),
  names: new Map(),
})

/** Binds a name of the author to a variable that no other binder of the rule has. */
export function bindVariable(
  lowering: Lowering,
  name: string,
  type: Type,
): { readonly inner: Lowering; readonly variable: string } {
  const count = (lowering.names.get(name) ?? 0) + 1
  lowering.names.set(name, count)
  const variable = count === 1 ? name : `${name}#${count}`
  const ir: Ir = { op: 'variable', type, name: variable }
  return { inner: withVariable(lowering, name, ir), variable }
}

const withVariable = (lowering: Lowering, name: string, ir: Ir): Lowering => ({
  ...lowering,
  variables: new Map(lowering.variables).set(name, ir),
})

/** The scope of a definition's body: its parameters and nothing of the caller's but the names given. */
export function inside(
  { parameters }: Definition,
  args: readonly Ir[],
  { book, names }: Lowering,
): Lowering {
  const variables = new Map<string, Ir>()
  for (const [index, { name }] of parameters.entries()) {
    const argument = args[index]
    if (argument !== undefined) variables.set(name.en, argument)
  }
  return { book, names, variables }
}
