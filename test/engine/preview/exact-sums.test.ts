/** Sums of chances: exact as long as anybody can read them, then to thirty digits and said to be. */
import { expect, test } from 'vitest'
import { fractionText, rational, ZERO } from '../../../engine/draw/rational.ts'
import { ChanceSums, exactSum, sumOf } from '../../../engine/preview/chance-sums.ts'
import { concentrationOf } from '../../../engine/preview/concentration.ts'
import { exactRatio, isSameProduct, proportionOf } from '../../../engine/preview/exact.ts'
import type { Ruling } from '../../../engine/preview/ruling.ts'
import { variationOf } from '../../../engine/preview/variation.ts'

const whole = (n: number) => ({ value: { n: BigInt(n), d: 1n }, rounded: false })

test('chances of lists with other totals are added without rounding', () => {
  const sums = new ChanceSums()
  sums.add([0, 1], [1, 2], 3)
  sums.add([1, undefined], [1, 1], 2)
  expect(exactSum(sums.with(new ChanceSums(), 1))).toEqual({ exact: '7/6', about: 7 / 6 })
  expect(exactSum(sums.with(sums, 0)).exact).toBe('2/3')
})

test('numerators that a double could not hold are kept apart', () => {
  const sums = new ChanceSums()
  const [weight, total] = [2 ** 48 - 2, 2 ** 48 - 1]
  for (let time = 0; time < 100; time++) sums.add([0], [weight], total)
  const exact = 100n * BigInt(weight)
  const { value } = sums.with(new ChanceSums(), 0)
  expect(value.n * BigInt(total)).toBe(exact * value.d)
})

test('a person with a number beyond the first rows is not lost', () => {
  const sums = new ChanceSums()
  sums.add([500], [1], 2)
  sums.add([0], [1], 2)
  expect(exactSum(sums.with(new ChanceSums(), 500)).exact).toBe('1/2')
  expect(exactSum(sums.with(new ChanceSums(), 0)).exact).toBe('1/2')
})

test('a sum whose denominator nobody could read is told to thirty digits, and says so', () => {
  const primes = [
    999983n,
    999979n,
    999961n,
    999959n,
    999953n,
    999931n,
    999917n,
    999907n,
    999883n,
    999863n,
    999853n,
  ]
  const parts = primes.map((d) => ({ n: 1n, d }))
  const told = exactSum(sumOf(parts))
  expect(told.rounded).toBe(true)
  const [n, d] = told.exact.split('/').map(BigInt)
  const product = primes.reduce((all, one) => all * one, 1n)
  const exact = primes.reduce((sum, one) => sum + product / one, 0n)
  const error = (n ?? 0n) * product - exact * (d ?? 1n)
  expect(2n * (error < 0n ? -error : error) * 10n ** 30n).toBeLessThanOrEqual(product * (d ?? 1n))
})

test('a ratio is told in lowest terms', () => {
  expect(exactRatio(6, 4)).toEqual({ exact: '3/2', about: 1.5 })
  expect(exactRatio(0, 7)).toEqual({ exact: '0', about: 0 })
})

test('an even spread has a Gini index of nothing, and one who has it all nearly one', () => {
  const even = concentrationOf([whole(2), whole(2), whole(2)])
  expect(even).toMatchObject({ max_to_min: { exact: '1' }, gini: { exact: '0' } })
  const one = concentrationOf([whole(0), whole(0), whole(0), whole(5)])
  expect(one).toMatchObject({ max_to_min: null, gini: { exact: '3/4' } })
  expect(concentrationOf([whole(1), whole(3)]).gini).toMatchObject({ exact: '1/4' })
  expect(concentrationOf([whole(0), whole(0)])).toEqual({ max_to_min: null, gini: null })
})

test('products are compared exactly where doubles no longer tell them apart', () => {
  const [a, b] = [2 ** 47 + 1, 2 ** 47 - 1]
  expect(isSameProduct(a, b, 2 ** 47, 2 ** 47)).toBe(false)
  expect(isSameProduct(a, b, b, a)).toBe(true)
  expect(isSameProduct(3, 4, 2, 6)).toBe(true)
  expect(isSameProduct(3, 4, 2, 7)).toBe(false)
})

test('a proportion is told in the smallest numbers', () => {
  expect(proportionOf(12, 8)).toEqual({ a: 3, b: 2 })
  expect(proportionOf(0, 8)).toEqual({ a: 0, b: 1 })
  expect(proportionOf(0, 0)).toEqual({ a: 0, b: 0 })
})

const NOBODY = { clauses: [], judge: null, missing: [], standings: [] }

const drawn = (list: Readonly<Record<string, number>>): Ruling => {
  const [ids, weights] = [Object.keys(list), Object.values(list)]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const lot = { ids, weights, total, seats: [{ ids, weights }] }
  return { ...NOBODY, outcome: 'draw', lot }
}

test('how far apart two lists are is exact, whoever is in them and however great their weights', () => {
  const apart = (before: Ruling, after: Ruling): string => fractionText(variationOf(before, after))
  expect(apart(drawn({ а: 1, б: 1 }), drawn({ а: 2, б: 2 }))).toBe('0')
  expect(apart(drawn({ а: 1, б: 1 }), drawn({ б: 1, в: 3 }))).toBe('3/4')
  expect(apart(drawn({ а: 1, б: 3 }), drawn({ а: 3, б: 1 }))).toBe('1/2')
  const given: Ruling = { ...NOBODY, outcome: 'transfer', judge: 'а' }
  expect(apart(given, drawn({ а: 1, б: 4 }))).toBe('4/5')
  const total = 2n ** 47n * (2n ** 47n - 1n)
  expect(apart(drawn({ а: 2 ** 46, б: 2 ** 46 }), drawn({ а: 2 ** 46, б: 2 ** 46 - 1 }))).toBe(
    fractionText(rational(2n ** 46n, total) ?? ZERO),
  )
})
