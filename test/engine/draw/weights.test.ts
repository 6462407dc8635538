import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integerWeights, RANGE } from '../../../engine/draw/integer-weights.ts'
import { holderOf, intervals } from '../../../engine/draw/intervals.ts'
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  rational,
  type Rational,
  subtract,
  ZERO,
} from '../../../engine/draw/rational.ts'

/** W and D of the members in the report of 06.11.2023 (law.md 3.1), in list order. */
const REPORT = [89, 88, 87, 87, 88, 86, 100, 87, 86, 95, 91, 88, 87, 29].map((weight, index) => ({
  weight,
  days: index === 13 ? 1 : 4,
}))

const anyWeight = fc
  .tuple(fc.bigInt({ min: 0n, max: 10_000n }), fc.bigInt({ min: 1n, max: 60n }))
  .map(([n, d]) => ratio(n, d))

describe('whole weights', () => {
  test('are those of the report of 06.11.2023 to the unit', () => {
    const weighed = integerWeights(observedWeights())
    expect(weighed).toMatchObject({ kind: 'weights', total: 19720n, multiplier: 1n })
    const { shares } = intervals(candidatesOf(weighed))
    expect(shares.map(({ weight }) => Number(weight))).toEqual([
      820, 845, 870, 870, 845, 9860, 545, 870, 895, 670, 770, 845, 870, 145,
    ])
    expect(shares[5]).toMatchObject({ interval: { first: 4250n, last: 14109n }, percent: '50,00' })
    expect(shares[13]).toMatchObject({ interval: { first: 19575n, last: 19719n }, percent: '0,74' })
    expect(shares[5]?.share).toEqual({ n: 1n, d: 2n })
  })

  test('are fractions times the least common denominator', () => {
    const weighed = integerWeights([ratio(1n, 2n), ratio(1n, 3n), ratio(0n, 1n)])
    expect(weighed).toEqual({ kind: 'weights', weights: [3n, 2n, 0n], total: 5n, multiplier: 6n })
  })

  test('that are whole already are left as they are, common divisor or not', () => {
    const weighed = integerWeights([fromInteger(820), fromInteger(845)])
    expect(weighed).toMatchObject({ weights: [820n, 845n] })
  })

  test('that cannot be drawn from are refused, with the reason', () => {
    expect(integerWeights([])).toEqual({ kind: 'refused', reason: 'no-candidates' })
    expect(integerWeights([ZERO, ZERO])).toEqual({ kind: 'refused', reason: 'load-zero' })
    expect(integerWeights([fromInteger(1), fromInteger(-1)])).toEqual({
      kind: 'refused',
      reason: 'negative-weight',
      index: 1,
    })
    expect(integerWeights([fromInteger(RANGE)])).toMatchObject({ reason: 'weights-too-large' })
    expect(integerWeights([fromInteger(RANGE - 1n)])).toMatchObject({ kind: 'weights' })
  })

  test('keep the proportion of the fractions', () => {
    fc.assert(
      fc.property(fc.array(anyWeight, { minLength: 2, maxLength: 6 }), (fractions) => {
        const weighed = integerWeights(fractions)
        if (weighed.kind === 'refused') return
        const { weights, multiplier } = weighed
        for (const [index, fraction] of fractions.entries()) {
          const product = multiply(fraction, fromInteger(multiplier))
          expect(product).toEqual(fromInteger(weights[index] ?? -1n))
        }
      }),
    )
  })
})

describe('intervals', () => {
  test('follow one another from 0 to the total without gap or overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 50n }), { maxLength: 8 }), (weights) => {
        const laid = intervals(weights.map((weight, index) => ({ id: `j${index}`, weight })))
        let next = 0n
        for (const { interval, weight } of laid.shares) {
          if (interval === undefined) continue
          expect(interval).toEqual({ first: next, last: next + weight - 1n })
          next += weight
        }
        expect(next).toBe(laid.total)
      }),
    )
  })

  test('leave nobody with weight zero a number', () => {
    const laid = intervals([
      { id: 'a', weight: 0n },
      { id: 'b', weight: 2n },
    ])
    expect(laid.shares[0]).toMatchObject({ percent: '0,00' })
    expect(laid.shares[0]).not.toHaveProperty('interval')
    expect(holderOf(0n, laid)?.id).toBe('b')
    expect(holderOf(2n, laid)).toBeUndefined()
  })

  test('find the winner of the report by the number that was drawn', () => {
    const laid = intervals(candidatesOf(integerWeights(observedWeights())))
    expect(holderOf(5254n, laid)?.id).toBe('6')
  })
})

/** The formula of law.md 3.1: base = 100·(1.05·max − КН); the first least loaded gets the sum of the others. */
function observedWeights(): readonly Rational[] {
  const loads = REPORT.map(({ weight, days }) => ratio(BigInt(weight), BigInt(days)))
  const largest = loads.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  const least = loads.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
  const reach = multiply(ratio(105n, 100n), largest)
  const bases = loads.map((load) => multiply(fromInteger(100), subtract(reach, load)))
  const first = loads.findIndex((load) => compare(load, least) === 0)
  const others = bases.filter((_, index) => index !== first).reduce(add, ZERO)
  return bases.map((base, index) => (index === first ? others : base))
}

function candidatesOf(weighed: ReturnType<typeof integerWeights>) {
  if (weighed.kind === 'refused') throw new Error(weighed.reason)
  return weighed.weights.map((weight, index) => ({ id: String(index + 1), weight }))
}

function ratio(n: bigint, d: bigint): Rational {
  const value = divide(fromInteger(n), fromInteger(d)) ?? rational(0n, 1n)
  if (value === undefined) throw new Error('a fraction needs a denominator')
  return value
}
