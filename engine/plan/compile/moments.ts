/** Code for dates and moments: days of moments, moved days, counts of days, built-in functions. */
import type { Type } from '../../../grammar/index.ts'
import type { Ir } from '../ir.ts'
import type { Frame } from './program.ts'
import { valueOf } from './code.ts'

const PLAIN = ['date', 'datetime', 'time', 'integer', 'duration']

/** A value that is a machine number wherever it is known: arithmetic alone may leave their range. */
export function isPlainNumber(node: Ir): boolean {
  switch (node.op) {
    case 'arithmetic':
    case 'negate':
      return false
    case 'aggregate':
      return PLAIN.includes(node.type.kind) && node.operator !== 'sum' && parts(node.value)
    case 'if':
      return isPlainNumber(node.then) && isPlainNumber(node.otherwise)
    case 'otherwise':
      return isPlainNumber(node.left) && isPlainNumber(node.right)
    case 'const':
      return PLAIN.includes(node.type.kind) && typeof node.value === 'number'
    case 'root':
    case 'variable':
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
    case 'shift':
    case 'days_between':
    case 'call':
    case 'exists':
    case 'list':
    case 'pool':
    case 'ground':
    case 'holds':
      return PLAIN.includes(node.type.kind)
  }
}

const parts = (value: Ir | undefined): boolean => value === undefined || isPlainNumber(value)

/** The civil day of a date or a moment. */
export const dayCode = (node: Ir, frame: Frame): string =>
  valueOf(node.type.kind === 'datetime' ? dayOf(node) : node, frame)

const DATE: Type = { kind: 'date' }
const days = new WeakMap<Ir, Ir>()

/** The day of a moment as an expression of its own, so that a program can compute it once a run. */
function dayOf(node: Ir): Ir {
  const day = days.get(node) ?? { op: 'call', type: DATE, name: 'date', args: [node] }
  days.set(node, day)
  return day
}

/** A moved date. Those that stand in every exclusion have a short way; the rest goes through the operator. */
export function shift(node: Ir & { op: 'shift' }, frame: Frame): string {
  const { base, amount, unit, sign, months, type } = node
  const count = amount.op === 'const' && typeof amount.value === 'number' ? amount.value : undefined
  const day = base.type.kind === 'date' && type.kind === 'date'
  if (day && count !== undefined && unit === 'calendar_day') {
    return `$.plusDays(${valueOf(base, frame)}, ${sign * count})`
  }
  if (day && count !== undefined && unit === 'working_day') {
    return `$.plusWorkingDays(e.working, ${valueOf(base, frame)}, ${sign * count})`
  }
  if (day && count !== undefined && unit === 'month') {
    return `$.plusMonths(${valueOf(base, frame)}, ${sign * count}, ${JSON.stringify(months)})`
  }
  const how = frame.program.given({ unit, sign, months, base: base.type, result: type })
  return `$.shift(e.working, ${valueOf(base, frame)}, ${valueOf(amount, frame)}, ${how})`
}

export function daysBetween(node: Ir & { op: 'days_between' }, frame: Frame): string {
  return `$.daysBetween(${dayCode(node.left, frame)}, ${dayCode(node.right, frame)})`
}

/** A built-in function; the day of a moment is asked so often that it has its own way. */
export function callOf({ name, args }: Ir & { op: 'call' }, frame: Frame): string {
  const [only] = args
  if (name === 'date' && only !== undefined) {
    const value = valueOf(only, frame)
    return only.type.kind === 'datetime' ? `$.day(${value})` : value
  }
  const types = frame.program.given(args.map(({ type }) => type))
  const values = args.map((argument) => valueOf(argument, frame))
  return `$.call(${JSON.stringify(name)}, [${values.join(', ')}], ${types}, e.working)`
}
