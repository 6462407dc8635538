/** Exact numbers as a report carries them: a fraction in, its text and the nearest double out. */
import { fractionText, gcdOfSafe, type Rational, rational, ZERO } from '../draw/rational.ts'
import type { Exact } from './types.ts'

export const NOTHING: Exact = { exact: '0', about: 0 }

/** A denominator beyond that has no meaning to anybody; that of a single matter never is. */
export const LONGEST = 10n ** 60n
/** The denominator of what has to be rounded: thirty decimal digits. */
export const UNIT = 10n ** 30n

/** `rounded`: it has been rounded already. */
export function exactOf(value: Rational, rounded = false): Exact {
  const isLong = value.d > LONGEST
  const told = isLong ? nearest(value) : value
  return {
    exact: fractionText(told),
    about: numberOf(told),
    ...((rounded || isLong) && { rounded: true }),
  }
}

/** Of an amount that is not negative. */
const nearest = ({ n, d }: Rational): Rational =>
  rational((2n * n * UNIT + d) / (2n * d), UNIT) ?? ZERO

/** The fraction n/d of whole numbers that doubles hold exactly, d > 0. */
export function exactRatio(n: number, d: number): Exact {
  if (n === 0) return NOTHING
  const divisor = gcdOfSafe(n, d)
  const [top, bottom] = [n / divisor, d / divisor]
  return { exact: bottom === 1 ? String(top) : `${top}/${bottom}`, about: n / d }
}

/** a : b of whole numbers, the smallest such. */
export interface Proportion {
  readonly a: number
  readonly b: number
}

export function proportionOf(a: number, b: number): Proportion {
  const common = gcdOfSafe(a, b)
  return common === 0 ? { a, b } : { a: a / common, b: b / common }
}

/** Whether a × b is c × d, of whole numbers that doubles hold exactly and that are not negative. */
export function isSameProduct(a: number, b: number, c: number, d: number): boolean {
  const [left, right] = [a * b, c * d]
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left === right
  return BigInt(a) * BigInt(b) === BigInt(c) * BigInt(d)
}

/** Bits that are kept of numbers too long for a double: more than a double has. */
const KEPT = 1000n

/** Near enough to draw a picture by. */
function numberOf({ n, d }: Rational): number {
  const [top, bottom] = [n < 0n ? -n : n, d]
  const length = BigInt(Math.max(0, bottom.toString(16).length * 4))
  const shift = length > KEPT ? length - KEPT : 0n
  const about = Number(top >> shift) / Number(bottom >> shift)
  return n < 0n ? -about : about
}
