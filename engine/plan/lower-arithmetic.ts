/** `+ - * /` by the types of the two sides: a moved date, a count of days, or a number. */
import type { DurationUnit, Type } from '../../grammar/index.ts'
import type { Ir } from './ir.ts'

/** Which of the three an operator means here. `months`: what the header says about the end of a month. */
export function lowerArithmetic(
  operator: '+' | '-' | '*' | '/',
  left: Ir,
  right: Ir,
  type: Type,
  months: 'clamp' | 'reject',
): Ir {
  if (operator === '-' && isMoment(left) && isMoment(right)) {
    return { op: 'days_between', type, left, right }
  }
  if (operator === '+' || operator === '-') {
    const forward = shiftOf(left, right, operator === '+' ? 1 : -1)
    const swapped = operator === '+' ? shiftOf(right, left, 1) : undefined
    const shift = forward ?? swapped
    if (shift !== undefined) return { op: 'shift', type, months, ...shift }
  }
  return { op: 'arithmetic', type, operator, left, right }
}

interface Shift {
  readonly base: Ir
  readonly amount: Ir
  readonly unit: DurationUnit
  readonly sign: 1 | -1
}

function shiftOf(base: Ir, amount: Ir, sign: 1 | -1): Shift | undefined {
  if (!isMoment(base) || amount.type.kind !== 'duration') return undefined
  return { base, amount, unit: amount.type.unit, sign }
}

const isMoment = ({ type }: Ir): boolean => type.kind === 'date' || type.kind === 'datetime'
