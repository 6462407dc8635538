/**
 * The list that is drawn from: judges with exact weights and the number of seats in, whole weights out. Two editions mostly
 * draw from the same list of the same matter: what is equal in both is one object, made and kept once.
 */
import type { Rational } from '../draw/rational.ts'
import type { Lot } from './ruling.ts'
import { isSameList } from './same-list.ts'
import { wholeWeights } from './whole-weights.ts'

/** `undefined` where nobody can be drawn by such weights. */
export type Lots = (
  ids: readonly string[],
  fractions: readonly Rational[],
  seats: number,
) => Lot | undefined

export function lots(): Lots {
  let last: { fractions: readonly Rational[]; lot: Lot } | undefined
  return (given, fractions, seats) => {
    const ids = last !== undefined && isSameList(last.lot.ids, given) ? last.lot.ids : given
    if (ids === last?.lot.ids && fractions === last.fractions && seats === last.lot.seats.length) {
      return last.lot
    }
    const whole = wholeWeights(fractions)
    if (whole === undefined) return undefined
    const { weights, total } = whole
    const list = { ids, weights }
    const lot = { ids, weights, total, seats: Array.from({ length: seats }, () => list) }
    last = { fractions, lot }
    return lot
  }
}
