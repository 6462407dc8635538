/**
 * Exact fractions: decimal text and whole numbers in, fractions and rounded text out.
 *
 * Weights follow formulas with 1.05 and division (law.md 3.1); a double would round them, and then
 * two computers could draw two judges. Always in lowest terms with a positive denominator, so equal
 * fractions are equal field by field.
 */

/** The fraction n/d in lowest terms, d > 0. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** The fraction 0. */
export const ZERO: Rational = { n: 0n, d: 1n }

const FRACTION = /^(-?\d{1,200})(?:\/(\d{1,200}))?$/
const DECIMAL = /^-?(?:0|[1-9]\d{0,59})(?:\.\d{1,60})?$/

/** n/d in lowest terms; `undefined` when d is zero. */
export function rational(n: bigint, d: bigint): Rational | undefined {
  return d === 0n ? undefined : reduced(n, d)
}

/** A whole number as a fraction. A number that is not a safe integer is a mistake in our code. */
export function fromInteger(value: bigint | number): Rational {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number: ${value}`)
  }
  return { n: BigInt(value), d: 1n }
}

/** Strict decimal text (`1.05`, `-3`, `0.5`) as a fraction; `undefined` for any other text. */
export function parseDecimal(text: string): Rational | undefined {
  if (!DECIMAL.test(text)) return undefined
  const point = text.indexOf('.')
  if (point === -1) return { n: BigInt(text), d: 1n }
  const places = text.length - point - 1
  return reduced(BigInt(text.replace('.', '')), 10n ** BigInt(places))
}

/** A JSON number as the decimal that was written; `undefined` when it is not finite or too long. */
export function fromNumber(value: number): Rational | undefined {
  return parseDecimal(plainDecimal(value))
}

/** The shortest decimal text of a double without an exponent: 1e-7 is `0.0000001`. */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const [whole = '', places = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const sign = value < 0 ? '-' : ''
  if (shift > 0) return `${sign}${(whole + places).padEnd(whole.length + shift, '0')}`
  return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${places}`
}

/** `41/5` or `845` to a fraction, as `fractionText` writes it; `undefined` for any other text. */
export function parseFraction(text: string): Rational | undefined {
  const match = FRACTION.exec(text)
  if (match === null) return undefined
  const value = rational(BigInt(match[1] ?? '0'), BigInt(match[2] ?? '1'))
  return value !== undefined && fractionText(value) === text ? value : undefined
}

export function add(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subtract(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d)
}

/** a / b; `undefined` when b is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  return rational(a.n * b.d, a.d * b.n)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === b.d) return a.n < b.n ? -1 : a.n > b.n ? 1 : 0
  // A product that a double tells to be safe is exact, and so are its factors, unless it is of nothing.
  const [left, right] = [Number(a.n) * Number(b.d), Number(b.n) * Number(a.d)]
  if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE) return Math.sign(left - right)
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The fraction as text: `41/5`, and `845` when it is whole. */
export function fractionText({ n, d }: Rational): string {
  return d === 1n ? String(n) : `${n}/${d}`
}

/**
 * Decimal text with exactly `places` digits after a comma, as Ukrainian documents print it. A half
 * is rounded away from zero (HALF_UP): 0.125 with two places is `0,13`.
 */
export function decimalText({ n, d }: Rational, places: number): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places)
  const rounded = (2n * scaled + d) / (2n * d)
  const digits = String(rounded).padStart(places + 1, '0')
  const sign = n < 0n && rounded > 0n ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)},${digits.slice(-places)}`
}

function reduced(n: bigint, d: bigint): Rational {
  const [top, bottom] = [Number(n), Number(d)]
  if (Math.abs(top) <= SAFE && Math.abs(bottom) <= SAFE) {
    const common = gcdOfSafe(Math.abs(top), Math.abs(bottom))
    if (common === 1 && bottom > 0) return { n, d }
    const by = bottom < 0 ? -common : common
    return { n: BigInt(top / by), d: BigInt(bottom / by) }
  }
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

/** The greatest common divisor of two numbers that are not negative and not both zero. */
export function gcd(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

const SAFE = Number.MAX_SAFE_INTEGER

/** The greatest common divisor of whole numbers that doubles hold exactly, none of them negative and one above zero. */
export function gcdOfSafe(a: number, b: number): number {
  let [larger, smaller] = [a, b]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
