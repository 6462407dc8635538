/**
 * Fractions in, whole weights in the same proportion out, as `integerWeights` of the draw makes them.
 *
 * A preview does this hundreds of thousands of times, and the sum of the weights of a draw is always below 2^48: so the
 * numbers are doubles that hold them exactly wherever that is certain, and the law of the draw is asked where it is not.
 */
import { integerWeights } from '../draw/integer-weights.ts'
import { gcdOfSafe, type Rational } from '../draw/rational.ts'

export interface WholeWeights {
  readonly weights: readonly number[]
  readonly total: number
}

/** `undefined` where nobody can be drawn by such weights. */
export function wholeWeights(fractions: readonly Rational[]): WholeWeights | undefined {
  return quick(fractions) ?? careful(fractions)
}

function careful(fractions: readonly Rational[]): WholeWeights | undefined {
  const whole = integerWeights(fractions)
  if (whole.kind === 'refused') return undefined
  return { weights: whole.weights.map(Number), total: Number(whole.total) }
}

const RANGE = 2 ** 48

function quick(fractions: readonly Rational[]): WholeWeights | undefined {
  let multiplier = 1
  const tops: number[] = []
  const bottoms: number[] = []
  for (const { n, d } of fractions) {
    const [top, bottom] = [Number(n), Number(d)]
    if (!(top >= 0 && top < RANGE && bottom < RANGE)) return undefined
    if (multiplier % bottom !== 0) multiplier *= bottom / gcdOfSafe(multiplier, bottom)
    if (multiplier >= RANGE) return undefined
    tops.push(top)
    bottoms.push(bottom)
  }
  let total = 0
  for (let at = 0; at < tops.length; at++) {
    const weight = (tops[at] ?? 0) * (multiplier / (bottoms[at] ?? 1))
    if (weight >= RANGE) return undefined
    tops[at] = weight
    total += weight
  }
  return total > 0 && total < RANGE ? { weights: tops, total } : undefined
}
