/**
 * Conditions as json-rules-engine writes them → the same expressions as everywhere.
 *
 *     all: [{fact: case.item_type, operator: equal, value: new}, {not: …}, {any: […]}]
 *
 * What that engine lets pass in silence (an empty `any`, two root keys, an unknown operator) is a
 * mistake here. `fact` is a path and `value` an expression, as in every other place of the file; a
 * list stands for a set, and `{fact: …}` for another fact.
 */
import type { BinaryOperator, Expr } from '../syntax/ast.ts'
import { textOf, type Reader, type Schema } from './codec.ts'
import { at, type Tree } from './tree.ts'

/** Reads one expression out of a scalar. */
type ReadScalar = (tree: Tree, reader: Reader) => Expr

const OPERATORS = {
  equal: '=',
  notEqual: '<>',
  in: 'in',
  notIn: 'in',
  contains: 'in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const satisfies Record<string, BinaryOperator>

const CONDITION = { $ref: '#/$defs/condition' }
/** The types of an expression that is written as one value. */
export const SCALAR = ['string', 'number', 'boolean', 'null'] as const

export const CONDITION_SCHEMA: Schema = {
  type: 'object',
  properties: {
    all: { type: 'array', items: CONDITION, minItems: 1 },
    any: { type: 'array', items: CONDITION, minItems: 1 },
    not: CONDITION,
    fact: { type: 'string' },
    operator: { type: 'string', enum: Object.keys(OPERATORS) },
    value: { $ref: '#/$defs/condition_value' },
  },
  additionalProperties: false,
  minProperties: 1,
  dependentRequired: {
    fact: ['operator', 'value'],
    operator: ['fact', 'value'],
    value: ['fact', 'operator'],
  },
  dependentSchemas: {
    all: { maxProperties: 1 },
    any: { maxProperties: 1 },
    not: { maxProperties: 1 },
  },
}

export const CONDITION_VALUE_SCHEMA: Schema = {
  type: [...SCALAR, 'array', 'object'],
  items: { type: SCALAR },
  properties: { fact: { type: 'string' } },
  required: ['fact'],
  additionalProperties: false,
}

/** A condition in this form as an expression. */
export function readCondition(tree: Tree, reader: Reader, scalar: ReadScalar): Expr {
  const { span } = tree
  const read = (one: Tree): Expr => readCondition(one, reader, scalar)
  const not = at(tree, 'not')
  if (not !== undefined) return { kind: 'not', operand: read(not), span }
  const all = at(tree, 'all')
  if (all !== undefined) return joined('and', all, read)
  const any = at(tree, 'any')
  if (any !== undefined) return joined('or', any, read)
  return comparison(tree, reader, scalar)
}

function joined(op: 'and' | 'or', tree: Tree, read: (one: Tree) => Expr): Expr {
  const conditions = tree.kind === 'list' ? tree.items.map(read) : []
  return conditions.reduce((left, right) => ({
    kind: 'binary',
    op,
    left,
    right,
    span: { start: left.span.start, end: right.span.end },
  }))
}

function comparison(tree: Tree, reader: Reader, scalar: ReadScalar): Expr {
  const { span } = tree
  const [fact, operator, value] = ['fact', 'operator', 'value'].map((key) => at(tree, key))
  if (fact === undefined || operator === undefined || value === undefined)
    throw new Error('an incomplete condition passed the schema')
  const name = textOf(operator) as keyof typeof OPERATORS
  const left = scalar(fact, reader)
  const right = readValue(value, reader, scalar)
  const [first, second] = name === 'contains' ? [right, left] : [left, right]
  const plain: Expr = { kind: 'binary', op: OPERATORS[name], left: first, right: second, span }
  return name === 'notIn' ? { kind: 'not', operand: plain, span } : plain
}

function readValue(tree: Tree, reader: Reader, scalar: ReadScalar): Expr {
  if (tree.kind === 'list')
    return { kind: 'set', items: tree.items.map((item) => scalar(item, reader)), span: tree.span }
  return scalar(at(tree, 'fact') ?? tree, reader)
}
