/**
 * Sums of many chances without rounding: whole weights with their totals in, exact sums by person out.
 *
 * Numerators are kept by denominator, as doubles that hold them exactly. One common fraction of a year's draws would have
 * a denominator of thousands of digits: then, and only then, the sum is told to thirty decimal digits.
 */
import { add, type Rational, rational, ZERO } from '../draw/rational.ts'
import { exactOf, LONGEST, UNIT } from './exact.ts'
import type { Exact } from './types.ts'

/** A sum, and whether it had to be rounded to be told at all. */
export interface Sum {
  readonly value: Rational
  readonly rounded: boolean
}

/** More than all denominators together can lose. */
const GUARD = 10n ** 30n

export class ChanceSums {
  readonly #rows = new Map<number, Float64Array>()
  readonly #spilled: { readonly person: number; readonly n: number; readonly d: number }[] = []
  #people = 64

  /** Adds weights of one list, person by person, out of their total; of whom there is no number is not counted. */
  add(people: readonly (number | undefined)[], weights: readonly number[], total: number): void {
    for (const person of people) if ((person ?? 0) >= this.#people) this.#people = 2 * (person ?? 0)
    const row = this.#row(total)
    for (let at = 0; at < people.length; at++) {
      const person = people[at]
      if (person === undefined) continue
      const [known, more] = [row[person] ?? 0, weights[at] ?? 0]
      if (known + more <= Number.MAX_SAFE_INTEGER) row[person] = known + more
      else {
        this.#spilled.push({ person, n: known, d: total })
        row[person] = more
      }
    }
  }

  /** The sum of a person's chances, here and in other sums. */
  with(other: ChanceSums, person: number): Sum {
    return sumOf([...this.#parts(person), ...other.#parts(person)])
  }

  #parts(person: number): readonly Rational[] {
    const parts: Rational[] = []
    for (const [total, row] of this.#rows) {
      const n = row[person] ?? 0
      if (n !== 0) parts.push({ n: BigInt(n), d: BigInt(total) })
    }
    for (const one of this.#spilled) {
      if (one.person === person) parts.push({ n: BigInt(one.n), d: BigInt(one.d) })
    }
    return parts
  }

  #row(total: number): Float64Array {
    const known = this.#rows.get(total)
    if (known !== undefined && known.length >= this.#people) return known
    const row = new Float64Array(this.#people)
    if (known !== undefined) row.set(known)
    this.#rows.set(total, row)
    return row
  }
}

/** Fractions added exactly; rounded only where nobody could read the result. */
export function sumOf(parts: readonly Rational[]): Sum {
  let total = ZERO
  for (const { n, d } of parts) {
    total = add(total, rational(n, d) ?? ZERO)
    if (total.d > LONGEST) return { value: roundedSum(parts), rounded: true }
  }
  return { value: total, rounded: false }
}

function roundedSum(parts: readonly Rational[]): Rational {
  let scaled = 0n
  for (const { n, d } of parts) scaled += (n * UNIT * GUARD) / d
  return rational((scaled + GUARD / 2n) / GUARD, UNIT) ?? ZERO
}

/** As a report carries it. */
export const exactSum = ({ value, rounded }: Sum): Exact => exactOf(value, rounded)
