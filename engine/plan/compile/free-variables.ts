/** Which variables an expression reads and does not bind itself; `#pool` stands for the participants. */
import type { Ir } from '../ir.ts'

const remembered = new WeakMap<Ir, readonly string[]>()

/** In the order in which they are met. */
export function freeVariables(node: Ir): readonly string[] {
  const known = remembered.get(node)
  if (known !== undefined) return known
  const found = [...new Set(variablesOf(node))]
  remembered.set(node, found)
  return found
}

function variablesOf(node: Ir): readonly string[] {
  switch (node.op) {
    case 'variable':
      return [node.name]
    case 'pool':
      return ['#pool']
    case 'exists':
    case 'aggregate': {
      const { source, variable, ...inner } = node
      const bound = partsOf(inner).flatMap(freeVariables)
      return [...freeVariables(source), ...bound.filter((name) => name !== variable)]
    }
    case 'const':
    case 'root':
    case 'member':
    case 'lookup':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'otherwise':
    case 'if':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'list':
    case 'ground':
    case 'holds':
      return partsOf(node).flatMap(freeVariables)
  }
}

/** The expressions right inside a node, whatever its kind. */
export function partsOf(node: object): readonly Ir[] {
  return Object.entries(node).flatMap(([key, part]: [string, unknown]) =>
    key === 'type' || (key === 'value' && !isIr(part)) ? [] : irIn(part),
  )
}

function irIn(part: unknown): readonly Ir[] {
  if (Array.isArray(part)) return part.flatMap((item: unknown) => irIn(item))
  if (isIr(part)) return [part]
  return isOrderKey(part) ? [part.by] : []
}

const isIr = (part: unknown): part is Ir =>
  typeof part === 'object' && part !== null && 'op' in part && 'type' in part

const isOrderKey = (part: unknown): part is { readonly by: Ir } =>
  typeof part === 'object' && part !== null && 'by' in part && isIr(part.by)
