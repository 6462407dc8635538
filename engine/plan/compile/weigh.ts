/** Which of several conditions to ask first: one that costs little may spare one that costs much. */
import type { Ir } from '../ir.ts'
import { partsOf } from './free-variables.ts'

const remembered = new WeakMap<Ir, number>()

/** The same conditions, cheap ones first. The order has no meaning: conditions have no effects. */
export const cheapestFirst = (nodes: readonly Ir[]): readonly Ir[] =>
  nodes.toSorted((a, b) => weightOf(a) - weightOf(b))

/** A rough cost: steps, with those that walk a list or a calendar counted manifold. */
export function weightOf(node: Ir): number {
  const known = remembered.get(node)
  if (known !== undefined) return known
  const inner = partsOf(node).reduce((sum, part) => sum + weightOf(part), 0)
  const weight = inner + ownWeight(node)
  remembered.set(node, weight)
  return weight
}

function ownWeight({ op }: Ir): number {
  switch (op) {
    case 'exists':
    case 'aggregate':
    case 'ground':
    case 'holds':
      return 50
    case 'shift':
    case 'call':
    case 'arithmetic':
    case 'lookup':
    case 'in_list':
      return 10
    case 'const':
    case 'root':
    case 'variable':
    case 'pool':
      return 0
    case 'member':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'otherwise':
    case 'if':
    case 'negate':
    case 'days_between':
    case 'list':
      return 1
  }
}
