/**
 * Fractions in, whole weights in the same proportion out.
 *
 * Multiplied by the least common denominator and nothing else: weights that are whole already stay
 * as they are, so the intervals of an official report (law.md 3.1: 820, 845, …, total 19720) can be
 * compared with ours number by number.
 */
import { gcd, type Rational } from './rational.ts'

/** The draw reads 48 bits of each digest; the sum of the weights must stay below that range. */
export const RANGE = 2n ** 48n

/** Why weights cannot be drawn from; `index` is the candidate's place where one is to blame. */
export type WeightRefusal =
  | { readonly reason: 'no-candidates' | 'load-zero' | 'weights-too-large' }
  | { readonly reason: 'negative-weight'; readonly index: number }

/** Whole weights with the multiplier that made them, or why there are none. */
export type IntegerWeights =
  | {
      readonly kind: 'weights'
      readonly weights: readonly bigint[]
      readonly total: bigint
      /** Every fraction was multiplied by this number, the least common denominator. */
      readonly multiplier: bigint
    }
  | ({ readonly kind: 'refused' } & WeightRefusal)

/** Whole weights in the proportion of the fractions. All zero: `load-zero` (contract.md). */
export function integerWeights(fractions: readonly Rational[]): IntegerWeights {
  const multiplier = fractions.reduce((least, { d }) => (least / gcd(least, d)) * d, 1n)
  const weights = fractions.map(({ n, d }) => n * (multiplier / d))
  const refusal = refusalOf(weights)
  if (refusal !== undefined) return { kind: 'refused', ...refusal }
  return { kind: 'weights', weights, total: sum(weights), multiplier }
}

/** Why these whole weights cannot be drawn from; `undefined` when they can. */
export function refusalOf(weights: readonly bigint[]): WeightRefusal | undefined {
  if (weights.length === 0) return { reason: 'no-candidates' }
  const negative = weights.findIndex((weight) => weight < 0n)
  if (negative !== -1) return { reason: 'negative-weight', index: negative }
  const total = sum(weights)
  if (total === 0n) return { reason: 'load-zero' }
  return total < RANGE ? undefined : { reason: 'weights-too-large' }
}

/** The sum of whole numbers. */
export function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
