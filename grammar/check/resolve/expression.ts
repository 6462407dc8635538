/**
 * An expression as written in; the same expression with canonical names, and its type, out.
 *
 * Resolution goes both ways: the expected type decides what a bare word means, the resolved
 * type goes up. A mistake gives one diagnostic and the type `unknown`, which fits everywhere.
 */
import type { BinaryExpr, Expr, GroundExpr } from '../../syntax/ast.ts'
import { JUDGE } from '../known-names.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  INTEGER,
  NONE,
  TEXT,
  TIME,
  UNKNOWN,
  durationOf,
  recordOf,
  type Type,
} from '../types.ts'
import { resolveArithmetic, resolveNegate } from './arithmetic.ts'
import { resolveAggregate, resolveExists, resolvePool } from './binders.ts'
import { resolveCall } from './calls.ts'
import { resolveComparison, resolveInterval, resolveMembership, resolveSet } from './comparison.ts'
import { resolveAs } from './fit.ts'
import {
  resolveConnective,
  resolveIdentity,
  resolveIf,
  resolveNot,
  resolveOtherwise,
  resolvePresence,
} from './logic.ts'
import { resolveMember } from './members.ts'
import { enumValue, noneAsValue, resolveName } from './names.ts'

/** Resolves one expression; every node of the result is new and has its type recorded. */
export const resolve: Resolve = (expr: Expr, scope: Scope, expected: Type = UNKNOWN): Typed => {
  switch (expr.kind) {
    case 'boolean':
      return typed(scope, { ...expr }, BOOLEAN)
    case 'integer':
      return typed(scope, { ...expr }, INTEGER)
    case 'decimal':
      return typed(scope, { ...expr }, DECIMAL)
    case 'date':
      return typed(scope, { ...expr }, DATE)
    case 'datetime':
      return typed(scope, { ...expr }, DATETIME)
    case 'time':
      return typed(scope, { ...expr }, TIME)
    case 'text':
      return enumValue(expr, expr.value, expected, scope) ?? typed(scope, { ...expr }, TEXT)
    case 'none':
      return noneAsValue(expr, expected, scope) ?? typed(scope, { ...expr }, NONE)
    case 'duration':
      return typed(scope, { ...expr }, durationOf(expr.unit))
    case 'enum':
      return typed(scope, { ...expr }, { kind: 'enum', name: expr.enum })
    case 'name':
      return resolveName(expr, scope, expected)
    case 'member':
      return resolveMember(expr, scope, resolve)
    case 'call':
      return resolveCall(expr, scope, resolve)
    case 'not':
      return resolveNot(expr, scope, resolve)
    case 'negate':
      return resolveNegate(expr, scope, resolve)
    case 'binary':
      return resolveBinary(expr, scope, expected)
    case 'presence':
      return resolvePresence(expr, scope, resolve)
    case 'interval':
      return resolveInterval(expr, scope, resolve, expected)
    case 'set':
      return resolveSet(expr, scope, resolve, expected)
    case 'if':
      return resolveIf(expr, scope, resolve, expected)
    case 'exists':
      return resolveExists(expr, scope, resolve)
    case 'aggregate':
      return resolveAggregate(expr, scope, resolve)
    case 'pool':
      return resolvePool(expr, scope)
    case 'ground':
      return resolveGround(expr, scope)
    case 'holds':
      return typed(scope, { ...expr }, BOOLEAN)
  }
}

function resolveBinary(expr: BinaryExpr, scope: Scope, expected: Type): Typed {
  switch (expr.op) {
    case 'or':
    case 'and':
      return resolveConnective(expr, scope, resolve)
    case 'otherwise':
      return resolveOtherwise(expr, scope, resolve, expected)
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return resolveComparison(expr, scope, resolve)
    case 'in':
      return resolveMembership(expr, scope, resolve)
    case 'is':
    case 'is_not':
      return resolveIdentity(expr, scope, resolve)
    case '+':
    case '-':
    case '*':
    case '/':
      return resolveArithmetic(expr, scope, resolve)
  }
}

/** `ground "4.3.2" for judge`: asked about a record of a judge. */
function resolveGround(expr: GroundExpr, scope: Scope): Typed {
  const of = resolveAs(resolve, expr.of, scope, recordOf(JUDGE))
  return typed(scope, { ...expr, of }, BOOLEAN)
}
