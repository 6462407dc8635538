import fc from 'fast-check'
import Fraction from 'fraction.js'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  decimalText,
  divide,
  fractionText,
  fromInteger,
  fromNumber,
  multiply,
  parseDecimal,
  parseFraction,
  plainDecimal,
  rational,
  type Rational,
  subtract,
} from '../../../engine/draw/rational.ts'

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d) ?? fromInteger(0))

describe('a fraction', () => {
  test('is read from a decimal exactly', () => {
    expect(parseDecimal('1.05')).toEqual({ n: 21n, d: 20n })
    expect(parseDecimal('-0.50')).toEqual({ n: -1n, d: 2n })
    expect(parseDecimal('22')).toEqual({ n: 22n, d: 1n })
  })

  test('stays exact where a double no longer is', () => {
    const [edge, above] = [fromInteger(2n ** 53n), fromInteger(2n ** 53n + 1n)]
    expect(compare(edge, above)).toBe(-1)
    const [less, more] = [rational(2n ** 53n, 3n), rational(2n ** 54n + 1n, 6n)]
    expect(less && more && compare(less, more)).toBe(-1)
    expect(rational(2n ** 60n, 2n ** 59n)).toEqual({ n: 2n, d: 1n })
    expect(rational(2n ** 53n, -6n)).toEqual({ n: -(2n ** 52n), d: 3n })
    expect(rational(-6n, -4n)).toEqual({ n: 3n, d: 2n })
    expect(rational(0n, -4n)).toEqual({ n: 0n, d: 1n })
  })

  test('is not read from anything else', () => {
    for (const text of [
      '',
      '.5',
      '1.',
      '1,05',
      '+1',
      '01',
      '1e3',
      ' 1',
      '1/2',
      'NaN',
      '٣',
      '--1',
    ]) {
      expect(parseDecimal(text), text).toBeUndefined()
    }
  })

  test('is read from a JSON number as the decimal that was written', () => {
    expect(fromNumber(1.05)).toEqual({ n: 21n, d: 20n })
    expect(fromNumber(1e-7)).toEqual({ n: 1n, d: 10_000_000n })
    expect(fromNumber(-1.5e21)).toEqual({ n: -1_500_000_000_000_000_000_000n, d: 1n })
    expect(fromNumber(Number.NaN)).toBeUndefined()
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainDecimal(value)).not.toContain('e')
        expect(Number(plainDecimal(value))).toBe(value + 0)
      }),
    )
  })

  test('is divided by zero without an answer', () => {
    expect(divide(fromInteger(1), fromInteger(0))).toBeUndefined()
    expect(rational(1n, 0n)).toBeUndefined()
  })

  test('adds up without error: three thirds are one', () => {
    const third = rational(1n, 3n) ?? fromInteger(0)
    expect(add(add(third, third), third)).toEqual(fromInteger(1))
  })

  test('is shown with a comma, a half rounded away from zero', () => {
    const shown = (text: string, places: number): string =>
      decimalText(parseDecimal(text) ?? fromInteger(0), places)
    expect(
      ['0.125', '0.135', '-0.125', '0.124', '-0.001', '7'].map((text) => shown(text, 2)),
    ).toEqual(['0,13', '0,14', '-0,13', '0,12', '0,00', '7,00'])
    expect(shown('49.5', 0)).toBe('50')
  })

  test('has one text, which can be read back', () => {
    expect([fractionText({ n: 41n, d: 5n }), fractionText(fromInteger(845))]).toEqual([
      '41/5',
      '845',
    ])
    for (const text of ['2/4', '1/0', '5/1', '-0', '007', '1.5', '']) {
      expect(parseFraction(text), text).toBeUndefined()
    }
    fc.assert(
      fc.property(anyRational, (value) => {
        expect(parseFraction(fractionText(value))).toEqual(value)
      }),
    )
  })

  test('agrees with fraction.js', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(add(a, b)).toEqual(ours(theirs(a).add(theirs(b))))
        expect(subtract(a, b)).toEqual(ours(theirs(a).sub(theirs(b))))
        expect(multiply(a, b)).toEqual(ours(theirs(a).mul(theirs(b))))
        if (b.n !== 0n) expect(divide(a, b)).toEqual(ours(theirs(a).div(theirs(b))))
        expect(Math.sign(compare(a, b))).toBe(theirs(a).compare(theirs(b)))
      }),
    )
  })
})

function theirs({ n, d }: Rational): Fraction {
  return new Fraction(n, d)
}

function ours({ s, n, d }: Fraction): Rational {
  return { n: s * n, d }
}
