/**
 * Asking an expression for a type: the value as it is, or one diagnostic about what it is not.
 */
import type { Expr } from '../../syntax/ast.ts'
import { describeAny, describeType, quote } from '../describe.ts'
import type { Resolve, Scope, Typed } from '../scope.ts'
import { BOOLEAN, DATE, DATETIME, fits, type Type } from '../types.ts'

/** Resolves an expression that must have this type. */
export function resolveAs(resolve: Resolve, expr: Expr, scope: Scope, wanted: Type): Expr {
  const result = resolve(expr, scope, wanted)
  demand(result, expr, [wanted], scope)
  return result.expr
}

/** Resolves a condition. */
export const resolveCondition = (resolve: Resolve, expr: Expr, scope: Scope): Expr =>
  resolveAs(resolve, expr, scope, BOOLEAN)

/** Resolves an expression that may have any of these types. */
export function resolveAny(
  resolve: Resolve,
  expr: Expr,
  scope: Scope,
  wanted: readonly Type[],
): Expr {
  const result = resolve(expr, scope)
  demand(result, expr, wanted, scope)
  return result.expr
}

/** Resolves a date or a moment. */
export const resolveMoment = (resolve: Resolve, expr: Expr, scope: Scope): Expr =>
  resolveAny(resolve, expr, scope, [DATE, DATETIME])

/** Complains unless the value fits one of the types; says so apart for a list, the usual slip. */
export function demand(
  { type }: Typed,
  written: Expr,
  wanted: readonly Type[],
  scope: Scope,
): boolean {
  if (wanted.some((each) => fits(type, each))) return true
  if (isCollection(type) && !wanted.some(isCollection)) {
    listAsValue(written, scope)
    return false
  }
  scope.file.report.add('check/wrong-type', written.span, {
    wanted: describeAny(wanted, scope),
    said: quote(written, scope),
    is: describeType(type, scope),
  })
  return false
}

export const isCollection = (type: Type): boolean => type.kind === 'list' || type.kind === 'map'

export function listAsValue(written: Expr, scope: Scope): void {
  scope.file.report.add('check/list-as-value', written.span, { said: quote(written, scope) })
}
