/** A bare number beside an amount of days, months or hours: it is of the same unit. */
import { counted } from '../../lexicon/units.ts'
import type { Type } from '../../check/types.ts'
import type { Expr } from '../../syntax/ast.ts'
import { replaceBy, type Proposal, type Way } from './proposal.ts'

export const sameUnit: Way = ({ diagnostic: { span }, document, checking }) => {
  const types = checking?.examined.resolved.tables.types ?? new Map<Expr, Type>()
  for (const expr of types.keys()) {
    if (expr.kind !== 'binary' || expr.span.start !== span.start || expr.span.end !== span.end)
      continue
    const sides = [
      [expr.left, expr.right],
      [expr.right, expr.left],
    ] as const
    const found = sides.flatMap(([number, other]): Proposal[] => {
      const type = types.get(other)
      if (number.kind !== 'integer' || type?.kind !== 'duration') return []
      // The types of all files are in one table; the digits tell whether it is this one.
      if (document.text.slice(number.span.start, number.span.end) !== number.value) return []
      const amount = Number(number.value)
      return [replaceBy(number.span, counted(amount, type.unit, document.lang))]
    })
    if (found.length > 0) return found
  }
  return []
}
