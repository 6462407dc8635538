/** Thorough mistakes: one of several conditions, or one value of a set, left out. */
import type { Expr } from '../../../grammar/index.ts'
import type { Change, TypeOf } from './change.ts'
import type { Part } from './parts.ts'
import { expressionsIn, type Found } from './tree.ts'

/** Every operand of «and» and «or», and every item of a set of two or more, left out in turn. */
export function omissionsOf(part: Part, typeOf: TypeOf): readonly Change[] {
  return expressionsIn(part.expr, part.path).flatMap((found) => {
    const { expr } = found
    if (expr.kind === 'set' && expr.items.length > 1) return withoutItems(found, expr, part, typeOf)
    if (expr.kind === 'binary' && (expr.op === 'and' || expr.op === 'or'))
      return withoutOperand(found, expr, part)
    return []
  })
}

function withoutItems(
  { path }: Found,
  set: Extract<Expr, { readonly kind: 'set' }>,
  { clauses }: Part,
  typeOf: TypeOf,
): readonly Change[] {
  return set.items.map((item, left) => {
    const smaller: Expr = { ...set, items: set.items.filter((_, index) => index !== left) }
    return {
      kind: 'item_left_out',
      path: [...path, 'items', left],
      edits: [{ path, by: smaller }],
      types: [[smaller, typeOf(set)]],
      description: { uk: 'значення вилучено з переліку', en: 'the value is left out of the set' },
      span: item.span,
      clauses,
    }
  })
}

function withoutOperand(
  { path }: Found,
  { left, right }: Extract<Expr, { readonly kind: 'binary' }>,
  { clauses }: Part,
): readonly Change[] {
  const keeping = (kept: Expr, gone: Expr, side: string): Change => ({
    kind: 'operand_left_out',
    path: [...path, side],
    edits: [{ path, by: kept }],
    types: [],
    description: { uk: 'частину умови вилучено', en: 'a part of the condition is left out' },
    span: gone.span,
    clauses,
  })
  return [keeping(right, left, 'left'), keeping(left, right, 'right')]
}
