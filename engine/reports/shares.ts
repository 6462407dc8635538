/**
 * What a law of weight makes of a list: exact intervals, or how far rounding may have moved them.
 *
 * How the program rounds a share that is not whole was never seen. Then nothing is claimed to the unit: a printed
 * interval is held only against the bounds within which any way of rounding stays.
 */
import { sum } from '../draw/integer-weights.ts'
import type { Interval } from '../draw/intervals.ts'
import {
  add,
  compare,
  fractionText,
  fromInteger,
  multiply,
  type Rational,
  ZERO,
} from '../draw/rational.ts'
import type { Note } from '../import/types.ts'
import { notWhole } from './check-counts.ts'
import type { Weighable, WeightLaw } from './law.ts'
import { isWithin } from './numbers.ts'
import type { Ballot, Row } from './types.ts'

export type Shares =
  | { readonly kind: 'whole'; readonly intervals: readonly Interval[]; readonly total: bigint }
  | {
      readonly kind: 'rounded'
      /** Exact widths, from the loads as computed and from the loads as printed. */
      readonly ways: readonly (readonly Rational[])[]
    }
  | { readonly kind: 'none'; readonly why: Note }

/** The shares of a list by a law. */
export function sharesOf({ rows, unread }: Ballot, law: WeightLaw, asOf: string): Shares {
  if (unread.length > 0) return { kind: 'none', why: notWhole(unread.length) }
  if (rows.length === 1) return { kind: 'none', why: ALONE_IN_LIST }
  const exact = law.weigh(rows.map(weighable), asOf)
  if (exact.kind === 'none') return exact
  const { weights } = exact
  if (weights.every(({ d }) => d === 1n)) return whole(weights.map(({ n }) => n))
  const printed = law.weigh(rows.map(asPrinted), asOf)
  return { kind: 'rounded', ways: printed.kind === 'none' ? [weights] : [weights, printed.weights] }
}

/** The load follows from weight and days. */
export const weighable = ({ weight, days, coefficient }: Row): Weighable => ({
  weight: weight?.value,
  days: days?.value,
  coefficient: coefficient?.value,
})

/** Perhaps the program goes on from the load that it prints. */
const asPrinted = ({ load, coefficient }: Row): Weighable => ({
  load: load?.value,
  coefficient: coefficient?.value,
})

function whole(weights: readonly bigint[]): Shares {
  let next = 0n
  const intervals = weights.map((width) => {
    const first = next
    next += width
    return { first, last: next - 1n }
  })
  return { kind: 'whole', intervals, total: sum(weights) }
}

export const widthOf = ({ first, last }: Interval): bigint => last - first + 1n

/**
 * Whether some way of rounding gives this width. Each width is rounded by less than one; one that is half of all may
 * be the sum of the others after each was rounded.
 */
export function mayBeRounded(width: bigint, index: number, ways: readonly (readonly Rational[])[]) {
  return ways.some((weights) => {
    const exact = weights[index] ?? ZERO
    const isHalf = compare(multiply(exact, fromInteger(2n)), totalOf(weights)) === 0
    return isWithin(fromInteger(width), exact, fromInteger(isHalf ? weights.length : 1))
  })
}

/** Whether some way of rounding gives this sum. */
export const mayBeSum = (total: bigint, ways: readonly (readonly Rational[])[]): boolean =>
  ways.some((weights) =>
    isWithin(fromInteger(total), totalOf(weights), fromInteger(2 * weights.length)),
  )

export const totalOf = (weights: readonly Rational[]): Rational => weights.reduce(add, ZERO)

/** `87 1/3` as people write it. */
export function mixedText({ n, d }: Rational): string {
  const rest = n % d
  if (rest === 0n || n < d) return fractionText({ n, d })
  return `${n / d} ${fractionText({ n: rest, d })}`
}

/** Whose number it is, as long as no rounding can change that. */
export function holderAt(number: bigint, shares: Exclude<Shares, { kind: 'none' }>) {
  if (shares.kind === 'whole') return wholeHolder(number, shares.intervals)
  const holders = shares.ways.flatMap((weights) =>
    [-1, 1].map((sign) => holderMoved(number, weights, fromInteger(sign * 2 * weights.length))),
  )
  const [first] = holders
  return holders.every((one) => one === first) ? first : undefined
}

const wholeHolder = (number: bigint, intervals: readonly Interval[]): number =>
  intervals.findIndex(({ first, last }) => number >= first && number <= last)

function holderMoved(number: bigint, weights: readonly Rational[], by: Rational): number {
  const moved = add(fromInteger(number), by)
  let end = ZERO
  return weights.findIndex((weight) => {
    end = add(end, weight)
    return compare(moved, end) < 0
  })
}

const ALONE_IN_LIST: Note = {
  uk: 'у списку один член: зважувати немає з ким, і що друкує тоді програма, не відомо',
  en: 'the list has one member: there is nobody to weigh against, and what the program then prints is not known',
}
