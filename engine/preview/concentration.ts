/** How unevenly something is spread over people: exact amounts in, the greatest over the least and the Gini index out. */
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  type Rational,
  ZERO,
} from '../draw/rational.ts'
import type { Sum } from './chance-sums.ts'
import { exactOf } from './exact.ts'
import type { Concentration } from './types.ts'

/** Of everybody whose amount is given, those with nothing included. */
export function concentrationOf(sums: readonly Sum[]): Concentration {
  const sorted = sums.map(({ value }) => value).toSorted(compare)
  const rounded = sums.some((sum) => sum.rounded)
  const [least = ZERO, greatest = ZERO] = [sorted[0], sorted.at(-1)]
  const ratio = divide(greatest, least)
  const gini = giniOf(sorted)
  return {
    max_to_min: ratio === undefined ? null : exactOf(ratio, rounded),
    gini: gini === undefined ? null : exactOf(gini, rounded),
  }
}

/** Σ (2i − n − 1) xᵢ / (n Σ x), x ascending from 1: half the mean difference of two people, over the mean. */
function giniOf(sorted: readonly Rational[]): Rational | undefined {
  const count = sorted.length
  let [weighted, total] = [ZERO, ZERO]
  for (const [at, amount] of sorted.entries()) {
    weighted = add(weighted, multiply(fromInteger(2 * (at + 1) - count - 1), amount))
    total = add(total, amount)
  }
  return divide(weighted, multiply(fromInteger(count), total))
}
