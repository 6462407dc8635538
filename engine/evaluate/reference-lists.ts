/** Questions about lists: «exists», count, sum, greatest, least, first, last and all, three-valued. */
import type { Known } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'
import { extreme, ordered, ranked as rankedBy, sum } from '../plan/list-operations.ts'
import { bind, type Context, type Scope } from './context.ts'
import { FALSE, known, missingOf, or, TRUE, truthOf, unknown, type Result } from './result.ts'

type Evaluate = (node: Ir, scope: Scope, context: Context) => Result
type Aggregate = Ir & { op: 'aggregate' }
type OverList = Pick<Aggregate, 'variable' | 'source' | 'where'>

/** One element of a list with the answer to «where». */
interface Candidate {
  readonly element: Known
  readonly scope: Scope
  readonly where: Result
}

/** Is there an element for which the condition holds? Unknown when the list is, or when an answer is. */
export function exists(
  node: Ir & { op: 'exists' },
  scope: Scope,
  context: Context,
  evaluate: Evaluate,
): Result {
  const candidates = candidatesOf(node, scope, context, evaluate)
  return 'missing' in candidates ? candidates : or(candidates.map(({ where }) => where))
}

/** One number, moment, record or truth for a whole list, or the part of it that a condition chooses. */
export function aggregate(
  node: Aggregate,
  scope: Scope,
  context: Context,
  evaluate: Evaluate,
): Result {
  const candidates = candidatesOf(node, scope, context, evaluate)
  if ('missing' in candidates) return candidates
  if (node.operator === 'ordered') return inOrder(node, candidates, context, evaluate)
  const undecided = candidates.filter(({ where }) => where.value === undefined)
  if (undecided.length > 0) return unknown(missingOf(undecided.map(({ where }) => where)))
  const chosen = candidates.filter(({ where }) => where.value === true)
  const { operator } = node
  switch (operator) {
    case 'count':
      return known(chosen.length)
    case 'sum':
      return folded(node, chosen, context, evaluate, (values) => sum(values, node.type))
    case 'max':
    case 'min':
      return folded(node, chosen, context, evaluate, (values) =>
        extreme(operator, values, node.value?.type ?? node.type),
      )
    case 'first':
    case 'last':
      return ranked({ ...node, operator }, chosen, context, evaluate)
    case 'all':
      return known(chosen.map(({ element }) => element))
  }
}

/** The elements of the source with their answers, or the result «unknown» when there is no list to go through. */
function candidatesOf(
  { variable, source, where }: OverList,
  scope: Scope,
  context: Context,
  evaluate: Evaluate,
): readonly Candidate[] | Result {
  const list = evaluate(source, scope, context)
  if (list.value === undefined) return list
  const elements = Array.isArray(list.value) ? (list.value as readonly Known[]) : []
  return elements.map((element) => {
    const inner = bind(scope, variable, element)
    return {
      element,
      scope: inner,
      where: where === undefined ? TRUE : conditionOf(evaluate(where, inner, context)),
    }
  })
}

const conditionOf = (result: Result): Result => (truthOf(result.value) === 'false' ? FALSE : result)

function folded(
  node: Aggregate,
  chosen: readonly Candidate[],
  context: Context,
  evaluate: Evaluate,
  fold: (values: readonly Known[]) => Known,
): Result {
  const { value } = node
  const results = chosen.map(({ element, scope }) =>
    value === undefined ? known(element) : evaluate(value, scope, context),
  )
  const values = results.flatMap((result) => (result.value === undefined ? [] : [result.value]))
  return values.length < results.length ? unknown(missingOf(results)) : known(fold(values))
}

/** An element of which it is open whether it belongs to the list is as open as its value. */
function inOrder(
  { value }: Aggregate,
  candidates: readonly Candidate[],
  context: Context,
  evaluate: Evaluate,
): Result {
  if (value === undefined) return TRUE
  const results = candidates
    .filter(({ where }) => where.value !== false)
    .map(({ where, scope }) => (where.value === true ? evaluate(value, scope, context) : where))
  const answer = ordered(
    results.map((result) => result.value),
    value.type,
  )
  return answer === undefined ? unknown(missingOf(results)) : known(answer)
}

/** The first or last element by the sort keys; ties keep the order of the list, none stands last. */
function ranked(
  node: Aggregate & { readonly operator: 'first' | 'last' },
  chosen: readonly Candidate[],
  context: Context,
  evaluate: Evaluate,
): Result {
  const keyed = chosen.map(({ element, scope }) => ({
    element,
    keys: node.order.map(({ by }) => evaluate(by, scope, context)),
  }))
  const keys = keyed.flatMap((entry) => entry.keys)
  const single = keyed.length <= 1
  if (!single && keys.some(({ value }) => value === undefined)) return unknown(missingOf(keys))
  const by = node.order.map(({ by: key, descending }) => ({ type: key.type, descending }))
  const items = keyed.map((entry) => ({
    element: entry.element,
    keys: entry.keys.map(({ value }) => value),
  }))
  return known(rankedBy(node.operator, items, by))
}
