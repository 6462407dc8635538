/** Expectations without rounding: sums of fractions, and what small lists give when every outcome is written down. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  fromInteger,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../../engine/draw/rational.ts'
import { ExactSum } from '../../../../engine/audit/statistics/exact-sum.ts'
import { chancesByPerson } from '../../../../engine/audit/statistics/people.ts'
import type { Trial } from '../../../../engine/audit/statistics/trials.ts'

const fractions = fc.array(
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.bigInt({ min: 1n, max: 2n ** 48n })),
  { maxLength: 40 },
)

test('a sum of fractions is their sum, and its decimals are right to the last', () => {
  fc.assert(
    fc.property(fractions, (list) => {
      const sum = new ExactSum()
      for (const [n, d] of list) sum.add(n, d)
      const exact = list.reduce((total, [n, d]) => add(total, rational(n, d) ?? ZERO), ZERO)
      expect(sum.fraction()).toEqual(exact)
      const floor = (exact.n * 10n ** 12n) / exact.d
      expect(sum.scaled(12) - floor).toBeGreaterThanOrEqual(-1n)
      expect(sum.scaled(12) - floor).toBeLessThanOrEqual(0n)
    }),
  )
})

test('thirds make a whole', () => {
  const sum = new ExactSum()
  for (let n = 0; n < 3; n++) sum.add(1n, 3n)
  expect(sum.fraction()).toEqual(fromInteger(1))
  expect(sum.number()).toBe(1)
})

/** One way things may go: its probability, and the trials in it. */
interface Way {
  readonly probability: Rational
  readonly trials: readonly Trial[]
}

type Weights = Readonly<Record<string, number>>

/** Every outcome of one more seat. */
function seat(way: Way, weights: Weights): Way[] {
  const among = Object.entries(weights).map(([id, weight]) => ({ id, weight: BigInt(weight) }))
  const total = among.reduce((sum, { weight }) => sum + weight, 0n)
  return among.map(({ id, weight }) => ({
    probability: multiply(way.probability, rational(weight, total) ?? ZERO),
    trials: [...way.trials, { seq: 0, among, total, k: 0n, winner: id }],
  }))
}

const without = (weights: Weights, id: string): Weights =>
  Object.fromEntries(Object.entries(weights).filter(([key]) => key !== id))

/** Two seats without replacement; then a draw whose weights depend on who was drawn: a load has grown. */
function everyWay(weights: Weights): readonly Way[] {
  const start: Way = { probability: fromInteger(1), trials: [] }
  return seat(start, weights).flatMap((first) => {
    const drawn = first.trials[0]?.winner ?? ''
    return seat(first, without(weights, drawn)).flatMap((second) =>
      seat(second, { ...weights, [drawn]: (weights[drawn] ?? 0) + 3 }),
    )
  })
}

const meanOver = (ways: readonly Way[], value: (way: Way) => Rational): Rational =>
  ways.reduce((sum, way) => add(sum, multiply(way.probability, value(way))), ZERO)

test.each([[{ а: 1, б: 1, в: 1 }], [{ а: 1, б: 2, в: 3 }], [{ а: 7, б: 1, в: 1, г: 2 }]])(
  'over every outcome of a panel and the draw after it, wins and variances are those expected: %o',
  (weights) => {
    const ways = everyWay(weights)
    expect(meanOver(ways, () => fromInteger(1))).toEqual(fromInteger(1))
    for (const id of Object.keys(weights)) {
      const row = ({ trials }: Way) => {
        const found = chancesByPerson(trials, 100).find((one) => one.id === id)
        if (found === undefined) throw new Error(`${id} was in no trial`)
        return found
      }
      const lag = (way: Way) => subtract(fromInteger(row(way).won), row(way).expected.fraction())
      expect(meanOver(ways, lag)).toEqual(ZERO)
      const square = meanOver(ways, (way) => multiply(lag(way), lag(way)))
      expect(square).toEqual(meanOver(ways, (way) => row(way).variance.fraction()))
    }
  },
)
