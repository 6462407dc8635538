/**
 * Sums of many fractions without rounding: each numerator is kept with its denominator, and rounded once at the end.
 *
 * One common fraction would do, but with thousands of totals W its denominator would have thousands of digits.
 */
import { add, type Rational, rational, ZERO } from '../../draw/rational.ts'

/** Digits kept beyond those asked for; each denominator adds an error of less than one in the last of them. */
const GUARD = 20n

export class ExactSum {
  readonly #numerators = new Map<bigint, bigint>()

  /** Adds n/d, d > 0. */
  add(n: bigint, d: bigint): void {
    this.#numerators.set(d, (this.#numerators.get(d) ?? 0n) + n)
  }

  /** The sum as one fraction; slow for sums of many denominators. */
  fraction(): Rational {
    let total = ZERO
    for (const [d, n] of this.#numerators) total = add(total, rational(n, d) ?? ZERO)
    return total
  }

  /** The sum with so many decimal digits, as a whole number of the last of them; wrong by one of those at most. */
  scaled(places: number): bigint {
    const unit = 10n ** (BigInt(places) + GUARD)
    let total = 0n
    for (const [d, n] of this.#numerators) total += (n * unit) / d
    return total / 10n ** GUARD
  }

  /** The nearest double, for the final statistics only. */
  number(): number {
    return Number(this.scaled(18)) / 1e18
  }
}
