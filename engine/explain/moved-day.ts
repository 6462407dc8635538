/** A date or a moment moved by whole days: the value, its type and the days in, the value out. */
import type { Type } from '../../grammar/index.ts'
import type { Known } from '../facts/value.ts'
import { dayOf, shift, type Working } from '../plan/operations.ts'

/** The clocks show the same time on the other day. */
export function movedBy(value: number, type: Type, days: number, working: Working): Known {
  return shift(value, type, { amount: days, unit: 'calendar_day', months: 'clamp' }, working, type)
}

/** The day on which a date or a moment falls. */
export const dayOfValue = (value: Known, type: Type): number | undefined =>
  typeof value === 'number' ? dayOf(value, type) : undefined
