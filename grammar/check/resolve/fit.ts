/**
 * Asking an expression for a type: the value as it is, or one diagnostic about what it is not.
 */
import type { Expr } from '../../syntax/ast.ts'
import { describeType, quote } from '../describe.ts'
import type { Resolve, Scope, Typed } from '../scope.ts'
import { BOOLEAN, DATE, DATETIME, INTEGER, fits, type Type } from '../types.ts'

/** Resolves an expression that must have this type. */
export function resolveAs(resolve: Resolve, expr: Expr, scope: Scope, wanted: Type): Typed {
  const typed = resolve(expr, scope, wanted)
  demand(typed, expr, [wanted], scope)
  return typed
}

/** Resolves a condition. */
export const resolveCondition = (resolve: Resolve, expr: Expr, scope: Scope): Expr =>
  resolveAs(resolve, expr, scope, BOOLEAN).expr

/** Resolves a date or a moment. */
export function resolveMoment(resolve: Resolve, expr: Expr, scope: Scope): Expr {
  const typed = resolve(expr, scope)
  demand(typed, expr, [DATE, DATETIME], scope)
  return typed.expr
}

export const resolveCount = (resolve: Resolve, expr: Expr, scope: Scope): Expr =>
  resolveAs(resolve, expr, scope, INTEGER).expr

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
  const said = quote(written, scope)
  const is = describeType(type, scope)
  const first = wanted.map((each) => describeType(each, scope))
  scope.file.report.error('check/wrong-type', written.span, {
    uk: `тут має бути ${first.map(({ uk }) => uk).join(' або ')}, а ${said.uk} — ${is.uk}`,
    en: `${first.map(({ en }) => en).join(' or ')} belongs here, but ${said.en} is ${is.en}`,
  })
  return false
}

export const isCollection = (type: Type): boolean => type.kind === 'list' || type.kind === 'map'

export function listAsValue(written: Expr, scope: Scope): void {
  const said = quote(written, scope)
  scope.file.report.error('check/list-as-value', written.span, {
    uk: `${said.uk} — перелік, а тут має бути одне значення`,
    en: `${said.en} is a list, but one value belongs here`,
    help: {
      uk: 'скажіть, який запис потрібен: `існує … із …`, `перший(…)`, `кількість(…)` або `… у …`',
      en: 'say which record is meant: `exists … of …`, `first(…)`, `count(…)` or `… in …`',
    },
  })
}
