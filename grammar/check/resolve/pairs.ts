/**
 * Two sides of which one may need the other: in `вид = відпустка` the fact says which enum
 * the bare word belongs to.
 */
import type { Expr } from '../../syntax/ast.ts'
import type { Resolve, Scope, Typed } from '../scope.ts'
import type { Type } from '../types.ts'
import { isBareValue } from './names.ts'

/** Resolves both sides, first the one that can stand alone; `hint` turns its type into what the other expects. */
export function resolvePair(
  left: Expr,
  right: Expr,
  scope: Scope,
  resolve: Resolve,
  hint: { readonly toRight: (type: Type) => Type; readonly toLeft: (type: Type) => Type } = SAME,
): readonly [Typed, Typed] {
  if (leansOnOther(left, scope)) {
    const second = resolve(right, scope)
    return [resolve(left, scope, hint.toLeft(second.type)), second]
  }
  const first = resolve(left, scope)
  return [first, resolve(right, scope, hint.toRight(first.type))]
}

const SAME = { toRight: (type: Type) => type, toLeft: (type: Type) => type }

/** Can the expression be understood only when its type is known from elsewhere? */
function leansOnOther(expr: Expr, scope: Scope): boolean {
  switch (expr.kind) {
    case 'name':
      return isBareValue(expr.name, scope)
    case 'text':
    case 'none':
      return true
    case 'set':
      return expr.items.some((item) => leansOnOther(item, scope))
    case 'if':
      return leansOnOther(expr.then, scope)
    case 'boolean':
    case 'integer':
    case 'decimal':
    case 'date':
    case 'datetime':
    case 'time':
    case 'duration':
    case 'enum':
    case 'member':
    case 'call':
    case 'not':
    case 'negate':
    case 'binary':
    case 'presence':
    case 'interval':
    case 'exists':
    case 'aggregate':
    case 'pool':
    case 'ground':
    case 'holds':
      return false
  }
}
