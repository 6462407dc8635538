/**
 * `+ - * /` and unary minus: exact numbers, amounts of one unit, days and moments.
 *
 * One table-like function per operator says which types meet; `undefined` means that they do not.
 */
import type { BinaryExpr, NegateExpr } from '../../syntax/ast.ts'
import { sides } from '../describe.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import {
  DATE,
  DATETIME,
  DECIMAL,
  MONEY,
  NONE,
  UNKNOWN,
  durationOf,
  isMoment,
  isNumber,
  isUnknown,
  sameType,
  union,
  type Type,
} from '../types.ts'
import { isCollection, listAsValue } from './fit.ts'
import { unitHelp } from './units.ts'

/** `A + B`, `A - B`, `A * B`, `A / B`. */
export function resolveArithmetic(expr: BinaryExpr, scope: Scope, resolve: Resolve): Typed {
  const left = resolve(expr.left, scope)
  const right = resolve(expr.right, scope)
  const type = resultOf(expr, left.type, right.type) ?? complain(expr, left.type, right.type, scope)
  if (countsMonths(left.type, right.type) && !scope.file.monthsDeclared) {
    scope.file.report.add('check/months-undeclared', expr.span)
  }
  return typed(scope, { ...expr, left: left.expr, right: right.expr }, type)
}

export function resolveNegate(expr: NegateExpr, scope: Scope, resolve: Resolve): Typed {
  const operand = resolve(expr.operand, scope)
  const { type } = operand
  const fine = isNumber(type) || ['money', 'duration', 'none', 'unknown'].includes(type.kind)
  if (!fine) {
    const side = { written: expr.operand, type }
    scope.file.report.add('check/not-arithmetic', expr.span, {
      op: '-',
      ...sides(side, side, scope),
    })
  }
  return typed(scope, { ...expr, operand: operand.expr }, fine ? type : UNKNOWN)
}

/** The type of the result; `undefined` when the operator does not take these two. */
function resultOf({ op }: BinaryExpr, a: Type, b: Type): Type | undefined {
  if (isUnknown(a) || isUnknown(b)) return UNKNOWN
  if (a.kind === 'none' || b.kind === 'none') return NONE
  if (op === '*') return product(a, b) ?? product(b, a)
  if (op === '/') return quotient(a, b)
  if (isMoment(a) && isMoment(b)) return op === '-' ? durationOf('calendar_day') : undefined
  if (isMoment(a)) return shifted(a, b)
  if (isMoment(b) && op === '+') return shifted(b, a)
  return isAmount(a) ? union(a, b) : undefined
}

const isAmount = (type: Type): boolean =>
  isNumber(type) || type.kind === 'money' || type.kind === 'duration'

function product(a: Type, b: Type): Type | undefined {
  if (isNumber(a)) return isNumber(b) ? union(a, b) : undefined
  if (a.kind === 'money') return isNumber(b) ? MONEY : undefined
  return a.kind === 'duration' && b.kind === 'integer' ? a : undefined
}

/** A number by a count of days is a rate, a plain number again. */
function quotient(a: Type, b: Type): Type | undefined {
  if (isNumber(a)) return isNumber(b) || b.kind === 'duration' ? DECIMAL : undefined
  if (a.kind === 'money') return isNumber(b) ? MONEY : undefined
  return a.kind === 'duration' && sameType(a, b) ? DECIMAL : undefined
}

/** Days move by days and months, moments by calendar days, hours and minutes. */
function shifted(moment: Type, by: Type): Type | undefined {
  if (by.kind !== 'duration') return undefined
  if (moment.kind === 'date') {
    return ['calendar_day', 'working_day', 'month'].includes(by.unit) ? DATE : undefined
  }
  return ['calendar_day', 'hour', 'minute'].includes(by.unit) ? DATETIME : undefined
}

const countsMonths = (a: Type, b: Type): boolean =>
  (isMoment(a) && b.kind === 'duration' && b.unit === 'month') ||
  (isMoment(b) && a.kind === 'duration' && a.unit === 'month')

function complain(expr: BinaryExpr, a: Type, b: Type, scope: Scope): Type {
  const { report } = scope.file
  if (isCollection(a) || isCollection(b)) {
    listAsValue(isCollection(a) ? expr.left : expr.right, scope)
    return UNKNOWN
  }
  const values = sides({ written: expr.left, type: a }, { written: expr.right, type: b }, scope)
  const units = expr.op === '+' || expr.op === '-' ? mixesUnits(a, b) : false
  if (units) report.add('check/different-units', expr.span, values, shiftHelp(a, b))
  else report.add('check/not-arithmetic', expr.span, { op: expr.op, ...values })
  return UNKNOWN
}

const isTimed = (type: Type): boolean => isMoment(type) || type.kind === 'duration'

const mixesUnits = (a: Type, b: Type): boolean =>
  (isTimed(a) && (isTimed(b) || isNumber(b)) && !(isMoment(a) && isMoment(b))) ||
  (isTimed(b) && isNumber(a))

function shiftHelp(a: Type, b: Type) {
  const moment = isMoment(a) ? a : b
  if (moment.kind === 'datetime' && !isNumber(a) && !isNumber(b)) {
    return {
      help: {
        uk: 'робочі дні й місяці відлічують від дня: `дата(момент) + 2 робочі дні`',
        en: 'working days and months are counted from a day: `date(moment) + 2 working days`',
      },
    }
  }
  if (moment.kind === 'date' && !isNumber(a) && !isNumber(b)) {
    return {
      help: {
        uk: 'години й хвилини відлічують від моменту часу: `кінець_дня(день) + 2 години`',
        en: 'hours and minutes are counted from a moment: `end_of_day(day) + 2 hours`',
      },
    }
  }
  return unitHelp(a, b)
}
