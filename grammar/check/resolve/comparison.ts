/**
 * `=`, `<`, `in`, sets and intervals: which values may meet, and which may not.
 */
import type { BinaryExpr, Expr, IntervalExpr, SetExpr } from '../../syntax/ast.ts'
import { describeType, quote, sides } from '../describe.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import {
  BOOLEAN,
  DATE,
  DATETIME,
  UNKNOWN,
  isMoment,
  isNumber,
  isOrdered,
  isUnknown,
  listOf,
  sameType,
  union,
  type Type,
} from '../types.ts'
import { demand, isCollection, listAsValue } from './fit.ts'
import { resolvePair } from './pairs.ts'
import { unitHelp } from './units.ts'

interface Side {
  readonly written: Expr
  readonly type: Type
}

/** `=`, `<>`, `<`, `<=`, `>`, `>=`. */
export function resolveComparison(expr: BinaryExpr, scope: Scope, resolve: Resolve): Typed {
  const [left, right] = resolvePair(expr.left, expr.right, scope, resolve)
  const sidesOf = [
    { written: expr.left, type: left.type },
    { written: expr.right, type: right.type },
  ] as const
  const ordered = expr.op !== '=' && expr.op !== '<>'
  if (isValue(sidesOf, expr, scope) && comparable(...sidesOf, expr, scope) && ordered) {
    demandOrder(sidesOf[0], scope)
  }
  return typed(scope, { ...expr, left: left.expr, right: right.expr }, BOOLEAN)
}

/** Are both sides single values? Says what is wrong with the first that is not. */
function isValue(both: readonly Side[], expr: BinaryExpr, scope: Scope): boolean {
  for (const { written, type } of both) {
    if (type.kind === 'none') {
      scope.file.report.add('check/compare-with-none', expr.span)
      return false
    }
    if (isCollection(type)) {
      listAsValue(written, scope)
      return false
    }
    if (type.kind === 'record') {
      scope.file.report.add('check/compare-records', expr.span, { op: expr.op })
      return false
    }
  }
  return true
}

/** May the two meet? A date beside a moment is compared by its day; numbers are exact. */
function comparable(left: Side, right: Side, at: Expr, scope: Scope): boolean {
  const [a, b] = [left.type, right.type]
  if (isUnknown(a) || isUnknown(b) || (isMoment(a) && isMoment(b))) return true
  if (isAmount(a) && isAmount(b) && (a.kind === 'money' || b.kind === 'money')) return true
  if (union(a, b) !== undefined && a.kind !== 'interval') return true
  const values = sides(left, right, scope)
  const { report } = scope.file
  if (a.kind === 'duration' || b.kind === 'duration') {
    report.add('check/different-units', at.span, values, unitHelp(a, b))
  } else if (a.kind === 'enum' && b.kind === 'enum') {
    report.add('check/different-enums', at.span, values)
  } else {
    report.add('check/incomparable', at.span, values)
  }
  return false
}

const isAmount = (type: Type): boolean => isNumber(type) || type.kind === 'money'

function demandOrder({ written, type }: Side, scope: Scope): void {
  if (isUnknown(type) || isOrdered(type)) return
  const values = { said: quote(written, scope), is: describeType(type, scope) }
  scope.file.report.add('check/not-ordered', written.span, values)
}

/** `x in list`, `x in interval`, `day in calendar`. */
export function resolveMembership(expr: BinaryExpr, scope: Scope, resolve: Resolve): Typed {
  const [left, right] = resolvePair(expr.left, expr.right, scope, resolve, {
    toRight: listOf,
    toLeft: elementOf,
  })
  const element = { written: expr.left, type: left.type }
  const container = right.type
  if (isCollection(left.type)) listAsValue(expr.left, scope)
  else if (left.type.kind === 'none') scope.file.report.add('check/compare-with-none', expr.span)
  else if (container.kind === 'calendar') demand(left, expr.left, [DATE, DATETIME], scope)
  else if (container.kind === 'list' || container.kind === 'interval') {
    comparable(element, { written: expr.right, type: container.of }, expr, scope)
  } else if (!isUnknown(container)) {
    const values = { said: quote(expr.right, scope), is: describeType(container, scope) }
    scope.file.report.add('check/not-a-list', expr.right.span, values)
  }
  return typed(scope, { ...expr, left: left.expr, right: right.expr }, BOOLEAN)
}

const elementOf = (type: Type): Type =>
  type.kind === 'list' || type.kind === 'interval' ? type.of : UNKNOWN

/** `{a, b}`: values of one type. */
export function resolveSet(expr: SetExpr, scope: Scope, resolve: Resolve, expected: Type): Typed {
  let of = expected.kind === 'list' ? expected.of : UNKNOWN
  const items = expr.items.map((written) => {
    const item = resolve(written, scope, of)
    const both = isMoment(of) && isMoment(item.type) ? item.type : union(of, item.type)
    if (both === undefined) mixed(expr, of, written, item.type, scope)
    else if (expected.kind !== 'list' || isUnknown(of)) of = both
    return item.expr
  })
  return typed(scope, { ...expr, items }, listOf(of))
}

function mixed(expr: SetExpr, of: Type, written: Expr, type: Type, scope: Scope): void {
  const first = { written: expr.items[0] ?? expr, type: of }
  scope.file.report.add('check/mixed-set', written.span, sides(first, { written, type }, scope))
}

/** `[a, b)`: two bounds that have an order and may be compared with each other. */
export function resolveInterval(
  expr: IntervalExpr,
  scope: Scope,
  resolve: Resolve,
  expected: Type,
): Typed {
  const of = expected.kind === 'list' ? expected.of : UNKNOWN
  const from = resolve(expr.from, scope, of)
  const to = resolve(expr.to, scope, of)
  const lower = { written: expr.from, type: from.type }
  const upper = { written: expr.to, type: to.type }
  if (comparable(lower, upper, expr, scope)) demandOrder(lower, scope)
  const node = { ...expr, from: from.expr, to: to.expr }
  return typed(scope, node, { kind: 'interval', of: boundType(from.type, to.type) })
}

function boundType(from: Type, to: Type): Type {
  if (sameType(from, to)) return from
  return isMoment(from) && isMoment(to) ? DATETIME : (union(from, to) ?? UNKNOWN)
}
