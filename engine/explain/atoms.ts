/**
 * Why an expression has its truth: a condition and its scope in, the least parts that decide out.
 *
 * «And» that is true is decided by all its parts, one that is false by the first false part; «or»
 * the other way round; «exists» by the element for which it is true.
 */
import type { Scope } from '../evaluate/context.ts'
import { bind } from '../evaluate/context.ts'
import type { Truth } from '../evaluate/evaluation.ts'
import { truthOf } from '../evaluate/result.ts'
import type { Ask } from '../evaluate/run.ts'
import type { Known } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'

/** A part that is not made of other conditions, with its truth. */
export interface Atom {
  readonly node: Ir
  readonly scope: Scope
  readonly truth: Truth
}

/** The parts that decide, in the order of the text. */
export function atomsOf(node: Ir, scope: Scope, ask: Ask): readonly Atom[] {
  const truth = truthOf(ask(node, scope).value)
  switch (node.op) {
    case 'and':
    case 'or':
      return ofOperands(node, truth, scope, ask)
    case 'not':
      return atomsOf(node.operand, scope, ask)
    case 'exists':
      return ofElements(node, truth, scope, ask)
    case 'if': {
      const condition = truthOf(ask(node.condition, scope).value)
      const branch = condition === 'false' ? node.otherwise : node.then
      return [...atomsOf(node.condition, scope, ask), ...atomsOf(branch, scope, ask)]
    }
    case 'otherwise':
      return ofChoice(node, truth, scope, ask)
    case 'const':
      return []
    case 'root':
    case 'variable':
    case 'member':
    case 'lookup':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'aggregate':
    case 'pool':
    case 'ground':
    case 'holds':
    case 'list':
      return [{ node, scope, truth }]
  }
}

/**
 * A condition with what stands in for it: the one that was taken. Where that is a plain yes or no, what is not given
 * is what decides, and it is told by itself.
 */
function ofChoice(
  node: Ir & { op: 'otherwise' },
  truth: Truth,
  scope: Scope,
  ask: Ask,
): readonly Atom[] {
  const { value } = ask(node.left, scope)
  const given = value !== undefined && value !== null
  const taken = given ? node.left : node.right
  if (isCondition(taken)) return atomsOf(taken, scope, ask)
  if (!isCondition(node.left)) return [{ node, scope, truth }]
  return [{ node: node.left, scope, truth: value === undefined ? 'unknown' : truth }]
}

/** Is it made of facts, and not itself a fact or a plain value? */
const isCondition = ({ op }: Ir): boolean => op !== 'member' && op !== 'const' && op !== 'root'

/** The truth of a part that settles the whole: false for «and», true for «or». */
const SETTLES = { and: 'false', or: 'true' } as const

function ofOperands(
  { op, operands }: Ir & { op: 'and' | 'or' },
  truth: Truth,
  scope: Scope,
  ask: Ask,
): readonly Atom[] {
  const having = (wanted: Truth): readonly Ir[] =>
    operands.filter((operand) => truthOf(ask(operand, scope).value) === wanted)
  const all = (parts: readonly Ir[]): readonly Atom[] =>
    parts.flatMap((part) => atomsOf(part, scope, ask))
  if (truth === 'unknown') return all(having('unknown'))
  return truth === SETTLES[op] ? all(having(truth).slice(0, 1)) : all(operands)
}

/** The parts for the element of which it is true; that there is none is a part of its own. */
function ofElements(
  node: Ir & { op: 'exists' },
  truth: Truth,
  scope: Scope,
  ask: Ask,
): readonly Atom[] {
  const { value } = ask(node.source, scope)
  const { where, variable } = node
  const elements = Array.isArray(value) ? (value as readonly Known[]) : []
  if (where === undefined || elements.length === 0 || truth === 'false') {
    return [{ node, scope, truth }]
  }
  const scopes = elements.map((element) => bind(scope, variable, element))
  const same = scopes.filter((inner) => truthOf(ask(where, inner).value) === truth)
  const deciding = truth === 'true' ? same.slice(0, 1) : same
  return deciding.flatMap((inner) => atomsOf(where, inner, ask))
}
