/**
 * and, or, not, otherwise, if, presence, identity.
 */
import type { BinaryExpr, Expr, IfExpr, NotExpr, PresenceExpr } from '../../syntax/ast.ts'
import { describeType, quote, sides } from '../describe.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import { BOOLEAN, UNKNOWN, isUnknown, union, type Type } from '../types.ts'
import { isCollection, listAsValue, resolveCondition } from './fit.ts'
import { resolvePair } from './pairs.ts'

/** `A and B`, `A or B`. */
export function resolveConnective(expr: BinaryExpr, scope: Scope, resolve: Resolve): Typed {
  const left = resolveCondition(resolve, expr.left, scope)
  const right = resolveCondition(resolve, expr.right, scope)
  return typed(scope, { ...expr, left, right }, BOOLEAN)
}

export function resolveNot(expr: NotExpr, scope: Scope, resolve: Resolve): Typed {
  const operand = resolveCondition(resolve, expr.operand, scope)
  return typed(scope, { ...expr, operand }, BOOLEAN)
}

/** `A otherwise B`: both of one type. */
export function resolveOtherwise(
  expr: BinaryExpr,
  scope: Scope,
  resolve: Resolve,
  expected: Type,
): Typed {
  const left = resolve(expr.left, scope, expected)
  const right = resolve(expr.right, scope, isUnknown(expected) ? left.type : expected)
  const type = eitherOf([expr.left, left.type], [expr.right, right.type], expr, scope)
  return typed(scope, { ...expr, left: left.expr, right: right.expr }, type)
}

/** `if A then B otherwise C`. */
export function resolveIf(expr: IfExpr, scope: Scope, resolve: Resolve, expected: Type): Typed {
  const condition = resolveCondition(resolve, expr.condition, scope)
  const then = resolve(expr.then, scope, expected)
  const otherwise = resolve(expr.otherwise, scope, isUnknown(expected) ? then.type : expected)
  const type = eitherOf([expr.then, then.type], [expr.otherwise, otherwise.type], expr, scope)
  // oxlint-disable-next-line unicorn/no-thenable -- the tree says `then`; nobody awaits it
  return typed(scope, { ...expr, condition, then: then.expr, otherwise: otherwise.expr }, type)
}

/** `X is known`, `X is none`: anything may be asked about. */
export function resolvePresence(expr: PresenceExpr, scope: Scope, resolve: Resolve): Typed {
  return typed(scope, { ...expr, operand: resolve(expr.operand, scope).expr }, BOOLEAN)
}

/** `A is B`: the same record of one entity. */
export function resolveIdentity(expr: BinaryExpr, scope: Scope, resolve: Resolve): Typed {
  const [left, right] = resolvePair(expr.left, expr.right, scope, resolve)
  for (const [written, { type }] of [
    [expr.left, left],
    [expr.right, right],
  ] as const) {
    if (['record', 'unknown', 'none'].includes(type.kind)) continue
    if (isCollection(type)) listAsValue(written, scope)
    else {
      const said = quote(written, scope)
      scope.file.report.add('check/not-a-record', written.span, {
        said,
        is: describeType(type, scope),
      })
    }
  }
  if (
    left.type.kind === 'record' &&
    union(left.type, right.type) === undefined &&
    right.type.kind === 'record'
  ) {
    scope.file.report.add(
      'check/incomparable',
      expr.span,
      pairOf(expr, left.type, right.type, scope),
    )
  }
  return typed(scope, { ...expr, left: left.expr, right: right.expr }, BOOLEAN)
}

function pairOf(expr: BinaryExpr, left: Type, right: Type, scope: Scope) {
  return sides({ written: expr.left, type: left }, { written: expr.right, type: right }, scope)
}

function eitherOf(
  [leftWritten, left]: readonly [Expr, Type],
  [rightWritten, right]: readonly [Expr, Type],
  expr: Expr,
  scope: Scope,
): Type {
  const type = union(left, right)
  if (type !== undefined) return type
  const values = sides(
    { written: leftWritten, type: left },
    { written: rightWritten, type: right },
    scope,
  )
  scope.file.report.add('check/different-branches', expr.span, values)
  return UNKNOWN
}
