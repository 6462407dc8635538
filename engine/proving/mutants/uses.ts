/** The definitions that an expression names. */
import type { Expr } from '../../../grammar/index.ts'
import { expressionsIn } from './tree.ts'

export function definitionsIn(whole: Expr): readonly string[] {
  return expressionsIn(whole, []).flatMap(({ expr }) => {
    if (expr.kind === 'name' && expr.ref === 'definition') return [expr.name]
    return expr.kind === 'call' && expr.ref === 'definition' ? [expr.callee] : []
  })
}
