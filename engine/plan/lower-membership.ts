/** `x in …`: an interval, a set written out, the working calendar, or a list of facts. */
import type { Expr, Type } from '../../grammar/index.ts'
import type { Ir } from './ir.ts'
import { inside, typeOf, type Lowering } from './lowering.ts'

type Lower = (expr: Expr, lowering: Lowering) => Ir

const BOOLEAN: Type = { kind: 'boolean' }

/** Lowers by what stands on the right; a definition there is looked into, since a window may have a name. */
export function lowerMembership(item: Ir, container: Expr, lowering: Lowering, lowerIn: Lower): Ir {
  const type = BOOLEAN
  const lower = (part: Expr): Ir => lowerIn(part, lowering)
  if (container.kind === 'interval') {
    const { fromOpen, toOpen } = container
    const bounds = { from: lower(container.from), to: lower(container.to), fromOpen, toOpen }
    return { op: 'in_interval', type, item, ...bounds }
  }
  if (container.kind === 'set')
    return { op: 'in_set', type, item, items: container.items.map(lower) }
  const definition = definitionOf(container, lowering, lowerIn)
  if (definition !== undefined)
    return lowerMembership(item, definition.body, definition.lowering, lowerIn)
  if (container.kind === 'if') {
    const then = lowerMembership(item, container.then, lowering, lowerIn)
    const otherwise = lowerMembership(item, container.otherwise, lowering, lowerIn)
    return { op: 'if', type, condition: lower(container.condition), then, otherwise }
  }
  if (typeOf(container, lowering).kind === 'calendar') return { op: 'is_working_day', type, item }
  return { op: 'in_list', type, item, list: lower(container) }
}

function definitionOf(
  expr: Expr,
  lowering: Lowering,
  lowerIn: Lower,
): { readonly body: Expr; readonly lowering: Lowering } | undefined {
  if (expr.kind !== 'name' && expr.kind !== 'call') return undefined
  if (expr.ref !== 'definition') return undefined
  const definition = lowering.book.definitions.get(expr.kind === 'name' ? expr.name : expr.callee)
  if (definition === undefined) return undefined
  const args = expr.kind === 'call' ? expr.args.map((arg) => lowerIn(arg, lowering)) : []
  return { body: definition.value, lowering: inside(definition, args, lowering) }
}
