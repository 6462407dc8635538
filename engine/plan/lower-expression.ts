/**
 * Expressions of a checked policy in, expressions of the IR out.
 *
 * Definitions are inlined: a parameter becomes the expression that the caller gave. Names that
 * are bound inside are numbered where they would meet one another, so that an expression of
 * a caller never falls under a variable of the definition.
 */
import type {
  AggregateExpr,
  BinaryExpr,
  CallExpr,
  ExistsExpr,
  Expr,
  NameExpr,
} from '../../grammar/index.ts'
import type { Type } from '../../grammar/index.ts'
import { parseDecimal } from '../draw/rational.ts'
import type { Known } from '../facts/value.ts'
import { parseDate } from '../time/day.ts'
import { localToInstant } from '../time/kyiv.ts'
import type { Ir } from './ir.ts'
import { lowerArithmetic } from './lower-arithmetic.ts'
import { bindVariable, inside, typeOf, type Lowering } from './lowering.ts'
import { lowerMembership } from './lower-membership.ts'

const BOOLEAN: Type = { kind: 'boolean' }

/** Lowers one expression. */
export function lowerExpression(expr: Expr, lowering: Lowering): Ir {
  const lower = (part: Expr): Ir => lowerExpression(part, lowering)
  const type = typeOf(expr, lowering)
  switch (expr.kind) {
    case 'boolean':
    case 'text':
    case 'enum':
      return { op: 'const', type, value: expr.value, span: expr.span }
    case 'integer':
    case 'decimal':
    case 'date':
    case 'datetime':
    case 'time':
      return { op: 'const', type, value: literal(expr.kind, expr.value), span: expr.span }
    case 'none':
      return { op: 'const', type, value: null, span: expr.span }
    case 'duration':
      return { op: 'const', type, value: expr.amount, span: expr.span }
    case 'name':
      return lowerName(expr, type, lowering)
    case 'member':
      return { op: 'member', type, object: lower(expr.object), field: expr.field }
    case 'call':
      return lowerCall(expr, type, lowering)
    case 'not':
      return { op: 'not', type, operand: lower(expr.operand) }
    case 'negate':
      return { op: 'negate', type, operand: lower(expr.operand) }
    case 'binary':
      return lowerBinary(expr, type, lowering)
    case 'presence':
      return { op: 'presence', type, test: expr.test, operand: lower(expr.operand) }
    case 'interval':
      throw new Error('an interval stands only after «in»; the checker refuses others')
    case 'set':
      return { op: 'list', type, items: expr.items.map(lower) }
    case 'if': {
      const { condition, then, otherwise } = expr
      return {
        op: 'if',
        type,
        condition: lower(condition),
        then: lower(then),
        otherwise: lower(otherwise),
      }
    }
    case 'exists':
    case 'aggregate':
      return lowerOverList(expr, type, lowering)
    case 'pool':
      return { op: 'pool', type }
    case 'ground':
      return { op: 'ground', type: BOOLEAN, clauses: expr.clauses, of: lower(expr.of) }
    case 'holds':
      return { op: 'holds', type: BOOLEAN, clauses: expr.clauses }
  }
}

function literal(kind: 'integer' | 'decimal' | 'date' | 'datetime' | 'time', text: string): Known {
  switch (kind) {
    case 'integer':
      return Number(text)
    case 'decimal':
      return parseDecimal(text) ?? null
    case 'date':
      return parseDate(text) ?? null
    case 'datetime': {
      const day = parseDate(text.slice(0, 10))
      return day === undefined ? null : localToInstant(day, minutes(text.slice(11)))
    }
    case 'time':
      return minutes(text)
  }
}

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

function lowerName({ name, ref }: NameExpr, type: Type, lowering: Lowering): Ir {
  const variable = lowering.variables.get(name)
  if (ref === 'variable' && variable !== undefined) return variable
  const definition = ref === 'definition' ? lowering.book.definitions.get(name) : undefined
  if (definition !== undefined)
    return lowerExpression(definition.value, inside(definition, [], lowering))
  return { op: 'root', type, entity: name }
}

function lowerCall(expr: CallExpr, type: Type, lowering: Lowering): Ir {
  const args = expr.args.map((argument) => lowerExpression(argument, lowering))
  const [first] = args
  if (expr.ref === 'lookup' && first !== undefined) {
    return { op: 'lookup', type, entity: expr.callee, id: first }
  }
  const definition =
    expr.ref === 'definition' ? lowering.book.definitions.get(expr.callee) : undefined
  if (definition === undefined) return { op: 'call', type, name: expr.callee, args }
  return lowerExpression(definition.value, inside(definition, args, lowering))
}

function lowerBinary(expr: BinaryExpr, type: Type, lowering: Lowering): Ir {
  const lower = (part: Expr): Ir => lowerExpression(part, lowering)
  const { op } = expr
  switch (op) {
    case 'or':
    case 'and':
      return { op, type, operands: operandsOf(expr, op).map(lower) }
    case 'otherwise':
      return { op, type, left: lower(expr.left), right: lower(expr.right) }
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { op: 'compare', type, operator: op, left: lower(expr.left), right: lower(expr.right) }
    case 'in':
      return lowerMembership(lower(expr.left), expr.right, lowering, lowerExpression)
    case 'is':
      return { op: 'same', type, left: lower(expr.left), right: lower(expr.right) }
    case 'is_not': {
      const same: Ir = { op: 'same', type, left: lower(expr.left), right: lower(expr.right) }
      return { op: 'not', type, operand: same }
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return lowerArithmetic(op, lower(expr.left), lower(expr.right), type, lowering.book.months)
  }
}

/** `a or b or c` is one question with three parts. */
function operandsOf(expr: Expr, op: 'and' | 'or'): readonly Expr[] {
  if (expr.kind !== 'binary' || expr.op !== op) return [expr]
  return [...operandsOf(expr.left, op), ...operandsOf(expr.right, op)]
}

function lowerOverList(expr: ExistsExpr | AggregateExpr, type: Type, lowering: Lowering): Ir {
  const { source, variable, inner } = lowerBinder(expr, lowering)
  const where = expr.where && lowerExpression(expr.where, inner)
  const head = { type, variable, source, ...(where !== undefined && { where }) }
  if (expr.kind === 'exists') return { op: 'exists', ...head }
  const value = expr.value && lowerExpression(expr.value, inner)
  const order = (expr.order ?? []).map(({ by, direction }) => ({
    by: lowerExpression(by, inner),
    descending: direction === 'descending',
  }))
  return {
    op: 'aggregate',
    operator: expr.op,
    ...head,
    ...(value !== undefined && { value }),
    order,
  }
}

/** The source of a list and the scope in which its elements have a name. */
export function lowerBinder(
  { variable: name, source: written }: Pick<ExistsExpr, 'variable' | 'source'>,
  lowering: Lowering,
): {
  readonly source: Ir
  readonly variable: string
  readonly inner: Lowering
  readonly element: Type
} {
  const source = lowerExpression(written, lowering)
  const element = elementOf(source.type)
  return { source, element, ...bindVariable(lowering, name.en, element) }
}

function elementOf(type: Type): Type {
  if (type.kind === 'list') return type.of
  return type.kind === 'calendar' ? { kind: 'date' } : type
}
