import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compare,
  fromInteger,
  rational,
  type Rational,
  subtract,
} from '../../../engine/draw/rational.ts'
import { callBuiltIn } from '../../../engine/plan/functions.ts'
import type { Working } from '../../../engine/plan/operations.ts'
import { calendar } from '../../support/mini-court.ts'

const working: Working = { calendar, martialLaw: true }
const rounded = (number: Rational | number, places: number) =>
  callBuiltIn(
    'rounded',
    [
      { value: number, type: { kind: 'decimal' } },
      { value: places, type: { kind: 'integer' } },
    ],
    working,
  )
const fraction = (n: bigint, d: bigint): Rational => rational(n, d) as Rational

test.each([
  [fraction(1n, 3n), 2, fraction(33n, 100n)],
  [fraction(2n, 3n), 2, fraction(67n, 100n)],
  [fraction(1n, 8n), 2, fraction(13n, 100n)],
  [fraction(-1n, 8n), 2, fraction(-13n, 100n)],
  [fraction(1249n, 10_000n), 2, fraction(12n, 100n)],
  [fraction(5n, 4n), 8, fraction(5n, 4n)],
  [7, 0, fromInteger(7)],
])('%o rounded to %i places', (number, places, expected) => {
  expect(rounded(number, places)).toEqual(expected)
})

test('a number rounded is never further than half of its last place, and a short one stays', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 9n), 10n ** 9n),
      fc.bigInt(1n, 10n ** 6n),
      fc.nat(12),
      (n, d, places) => {
        const number = fraction(n, d)
        const short = rounded(number, places) as Rational
        const off = subtract(short, number)
        const distance = { n: off.n < 0n ? -off.n : off.n, d: off.d }
        expect(compare(distance, fraction(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0)
        expect(rounded(short, places)).toEqual(short)
      },
    ),
  )
})

test('more places than the language promises, and none as a number, give none', () => {
  expect(rounded(fraction(1n, 3n), 13)).toBeNull()
  expect(rounded(fraction(1n, 3n), -1)).toBeNull()
  expect(
    callBuiltIn(
      'rounded',
      [
        { value: null, type: { kind: 'decimal' } },
        { value: 2, type: { kind: 'integer' } },
      ],
      working,
    ),
  ).toBeNull()
})
