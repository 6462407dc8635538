/**
 * The reference evaluator: an expression and facts in, a value or «unknown, because …» out.
 *
 * Slow and obvious: no short circuit, no cache, no cleverness. The compiled plan is checked
 * against it, explanations are traced through it, and it runs where generated code may not.
 */
import type { FactRecord, Known } from '../facts/value.ts'
import { callBuiltIn } from '../plan/functions.ts'
import type { Ir } from '../plan/ir.ts'
import {
  arithmetic,
  compareValues,
  daysBetween,
  isSame,
  isWorkingDay,
  negate,
  sameRecord,
  shift,
} from '../plan/operations.ts'
import type { Context, Scope } from './context.ts'
import { aggregate, exists } from './reference-lists.ts'
import {
  and,
  FALSE,
  known,
  lift,
  missingOf,
  not,
  or,
  truthOf,
  unknown,
  type Result,
} from './result.ts'

/** The value of an expression, or the pointers of the facts that it lacks. Never throws on facts. */
export function evaluate(node: Ir, scope: Scope, context: Context): Result {
  const result = compute(node, scope, context)
  context.trace?.result(node, scope, result)
  return result
}

function compute(node: Ir, scope: Scope, context: Context): Result {
  const run = (part: Ir): Result => evaluate(part, scope, context)
  switch (node.op) {
    case 'const':
      return known(node.value)
    case 'root':
      return root(node, context)
    case 'variable':
      return ofVariable(scope.variables[node.name])
    case 'member':
      return member(node, run(node.object), context)
    case 'lookup':
      return lookup(run(node.id), context)
    case 'not':
      return not(run(node.operand))
    case 'and':
      return and(node.operands.map(run))
    case 'or':
      return or(node.operands.map(run))
    case 'compare':
      return lift(run(node.left), run(node.right), (left, right) =>
        compareValues(node.operator, left, node.left.type, right, node.right.type),
      )
    case 'same':
      return lift(run(node.left), run(node.right), sameRecord)
    case 'in_list':
      return inList(node, run(node.item), run(node.list))
    case 'in_set':
      return or(node.items.map((item) => equal(run(node.item), node.item, run(item), item)))
    case 'in_interval':
      return inInterval(node, run)
    case 'is_working_day':
      return mapped(run(node.item), (item) => isWorkingDay(item, node.item.type, context.working))
    case 'presence':
      return presence(node.test, run(node.operand))
    case 'otherwise':
      return otherwise(run(node.left), run(node.right))
    case 'if':
      return choose(run(node.condition), run(node.then), run(node.otherwise))
    case 'arithmetic':
      return lift(run(node.left), run(node.right), (left, right) =>
        arithmetic(node.operator, left, right, node.type),
      )
    case 'negate':
      return mapped(run(node.operand), (value) => negate(value, node.type))
    case 'shift':
      return shifted(node, run, context)
    case 'days_between':
      return lift(run(node.left), run(node.right), (left, right) =>
        daysBetween(left, node.left.type, right, node.right.type),
      )
    case 'call':
      return call(node, node.args.map(run), context)
    case 'exists':
      return exists(node, scope, context, evaluate)
    case 'aggregate':
      return aggregate(node, scope, context, evaluate)
    case 'list':
      return listed(node.items.map(run))
    case 'pool':
      return scope.pool === undefined ? unknown([]) : known(scope.pool)
    case 'ground':
      return ground(node.clauses, run(node.of), context)
    case 'holds':
      return context.rules.holds(node.clauses)
  }
}

function root({ entity }: Ir & { op: 'root' }, { facts }: Context): Result {
  const record = facts.roots[entity]
  return record === undefined ? unknown([`/${entity}`]) : known(record)
}

const ofVariable = (value: Known | undefined): Result =>
  value === undefined ? unknown([]) : known(value)

/** None has no fields: whatever is asked of it is none. */
function member(node: Ir & { op: 'member' }, object: Result, context: Context): Result {
  if (object.value === undefined) return object
  if (!isRecord(object.value)) return known(null)
  const value = object.value.values[node.field]
  context.trace?.fact(object.value, node.field, value, node)
  return value === undefined ? unknown(pointersOf(object.value, node.field)) : known(value)
}

/** What to supply so that a field of a record becomes known. */
export function pointersOf(record: FactRecord, field: string): readonly string[] {
  return record.missing?.[field] ?? [`${record.pointer}/${field}`]
}

/** Only judges are looked up by id; one who is not listed is none. */
function lookup(id: Result, { facts }: Context): Result {
  if (id.value === undefined) return id
  if (id.value === null || facts.judges === null) return known(null)
  if (facts.judges === undefined) return unknown(['/judges'])
  return known(facts.judges.find((judge) => judge.id === id.value) ?? null)
}

function equal(left: Result, leftNode: Ir, right: Result, rightNode: Ir): Result {
  return lift(left, right, (a, b) => compareValues('=', a, leftNode.type, b, rightNode.type))
}

function inList(node: Ir & { op: 'in_list' }, item: Result, list: Result): Result {
  if (item.value === null || list.value === null) return FALSE
  if (list.value === undefined) return unknown(missingOf([item, list]))
  const { type } = node.list
  const elementType = type.kind === 'list' ? type.of : type
  const elements = Array.isArray(list.value) ? (list.value as readonly Known[]) : []
  return or(
    elements.map((element) =>
      lift(item, known(element), (a, b) => compareValues('=', a, node.item.type, b, elementType)),
    ),
  )
}

function inInterval(node: Ir & { op: 'in_interval' }, run: (part: Ir) => Result): Result {
  const item = run(node.item)
  const bound = (operator: '<' | '<=', left: Ir, a: Result, right: Ir, b: Result): Result =>
    lift(a, b, (x, y) => compareValues(operator, x, left.type, y, right.type))
  return and([
    bound(node.fromOpen ? '<' : '<=', node.from, run(node.from), node.item, item),
    bound(node.toOpen ? '<' : '<=', node.item, item, node.to, run(node.to)),
  ])
}

function presence(test: 'known' | 'none', operand: Result): Result {
  return mapped(operand, (value) => (value === null) === (test === 'none'))
}

/** The left value when it is given, that is known and not none; else the right one. */
function otherwise(left: Result, right: Result): Result {
  return left.value === undefined || left.value === null ? right : left
}

/** With an unknown condition the branches decide only where they agree. */
function choose(condition: Result, then: Result, otherwiseResult: Result): Result {
  const truth = truthOf(condition.value)
  if (truth === 'true') return then
  if (truth === 'false') return otherwiseResult
  const agreed =
    then.value !== undefined &&
    otherwiseResult.value !== undefined &&
    isSame(then.value, otherwiseResult.value)
  return agreed ? then : unknown(missingOf([condition, then, otherwiseResult]))
}

function shifted(
  node: Ir & { op: 'shift' },
  run: (part: Ir) => Result,
  { working }: Context,
): Result {
  const { unit, months, sign } = node
  return lift(run(node.base), run(node.amount), (base, amount) => {
    const signed = typeof amount === 'number' ? amount * sign : amount
    return shift(base, node.base.type, { amount: signed, unit, months }, working, node.type)
  })
}

function call(node: Ir & { op: 'call' }, args: readonly Result[], { working }: Context): Result {
  const values = args.flatMap(({ value }, index) => {
    const type = node.args[index]?.type
    return value === undefined || type === undefined ? [] : [{ value, type }]
  })
  if (values.length < args.length) return unknown(missingOf(args))
  return known(callBuiltIn(node.name, values, working))
}

function listed(items: readonly Result[]): Result {
  const values = items.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return values.length < items.length ? unknown(missingOf(items)) : known(values)
}

function ground(clauses: readonly string[], judge: Result, { rules }: Context): Result {
  if (judge.value === undefined) return judge
  return isRecord(judge.value) ? rules.ground(clauses, judge.value) : FALSE
}

function mapped(result: Result, apply: (value: Known) => Known): Result {
  return result.value === undefined ? result : known(apply(result.value))
}

export const isRecord = (value: Known): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value
