/**
 * Candidates with whole weights in, the intervals of the official report out.
 *
 * «Інтервал a–b»: consecutive closed ranges of whole numbers from 0 in list order (law.md 3.1, 8.4).
 */
import { sum } from './integer-weights.ts'
import { decimalText, rational, type Rational, ZERO } from './rational.ts'

/** Somebody who may be drawn, with a whole weight. */
export interface Candidate {
  readonly id: string
  readonly weight: bigint
}

/** The whole numbers first … last, both included. */
export interface Interval {
  readonly first: bigint
  readonly last: bigint
}

/** A candidate's part of the draw. */
export interface Share {
  readonly id: string
  readonly weight: bigint
  /** Absent for weight zero: no number belongs to this candidate. */
  readonly interval?: Interval
  readonly share: Rational
  /** The share in percent with two digits, rounded half up: `50,00`. */
  readonly percent: string
}

/** All intervals and the number of tickets in them. */
export interface Intervals {
  readonly total: bigint
  readonly shares: readonly Share[]
}

/** Lays the candidates' weights end to end. Weights must not be negative. */
export function intervals(candidates: readonly Candidate[]): Intervals {
  const total = sum(candidates.map(({ weight }) => weight))
  let next = 0n
  const shares = candidates.map(({ id, weight }): Share => {
    const first = next
    next += weight
    const share = rational(weight, total) ?? ZERO
    const percent = decimalText({ n: share.n * 100n, d: share.d }, 2)
    const interval = weight > 0n ? { interval: { first, last: next - 1n } } : {}
    return { id, weight, ...interval, share, percent }
  })
  return { total, shares }
}

/** Whose interval contains a number; `undefined` when nobody's does. */
export function holderOf(number: bigint, { shares }: Intervals): Share | undefined {
  return shares.find(
    ({ interval }) => interval !== undefined && number >= interval.first && number <= interval.last,
  )
}
