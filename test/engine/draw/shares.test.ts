/**
 * Many draws of one pool: how often each was drawn lies within a band that is declared here, before the draws.
 *
 * `npm run campaign:draws` does it for ten million draws (`CAMPAIGN_DRAWS`), this test alone for two hundred thousand.
 *
 * The band. Counts are compared with the exact shares by Pearson's chi-square: of winners, of pairs of winners where two
 * seats are drawn, and of the drawn number k among 64 equal parts of 0 … W − 1. An exact draw lies outside of ALL the
 * bands together with probability ALPHA. It is that small because the inputs are the same in every run (M and R are
 * SHA-256 of a counter): whoever fell outside by chance would fall outside for ever, and nobody could tell it from a
 * fault. Both tails count: counts that are too even are no draw either. Since the band narrows with the root of the
 * number of draws, so small an ALPHA costs little: the last tests show which faults are seen all the same.
 */
import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drawSeats, type SeatDraw } from '../../../engine/draw/draw.ts'
import type { Candidate } from '../../../engine/draw/intervals.ts'
import { pearson, upperTail } from '../../support/chi-square.ts'

const DRAWS = Number(process.env['CAMPAIGN_DRAWS'] ?? 200_000)
const ALPHA = 1e-6
/** How many statistics are looked at; each has its part of ALPHA. */
const STATISTICS = 7
/** Parts of 0 … W − 1. */
const PARTS = 64
const MINUTES = 60_000

const pool = (weights: readonly bigint[]): readonly Candidate[] =>
  weights.map((weight, at) => ({ id: `с${at}`, weight }))

/** A small court with two seats and somebody of weight zero; an official report; a total near the end of the range. */
const POOLS = {
  panel: { seats: 2, candidates: pool([100n, 75n, 0n, 100n, 50n]) },
  report: {
    seats: 1,
    candidates: pool([1364n, 1389n, 1414n, 1414n, 1389n, 1439n, 1089n, 1414n, 1439n]),
  },
  // Almost every third ticket falls into the rejected tail.
  large: { seats: 1, candidates: pool([2n ** 46n, 2n ** 46n + 2n ** 44n, 2n ** 45n + 1n]) },
} as const
type Pool = (typeof POOLS)[keyof typeof POOLS]

const EACH = Math.ceil(DRAWS / Object.keys(POOLS).length)

describe(`${DRAWS} draws`, () => {
  test.each(Object.entries(POOLS))(
    'of the pool `%s` lie within the band',
    (_, one) => {
      for (const [what, tail] of Object.entries(tailsOf(one, drawnFrom(one)))) {
        expect([what, isWithin(tail), tail]).toEqual([what, true, tail])
      }
    },
    30 * MINUTES,
  )
})

describe('the band is narrow enough to see', () => {
  const RE_ROLLED = Math.round(Math.sqrt(DRAWS) / 80)

  test(
    `one draw in ${RE_ROLLED} made again when it went to an unwanted judge`,
    () => {
      let n = 0
      const again = drawnFrom(POOLS.report, (seats, number) =>
        seats[0]?.winner === 'с0' && n++ % RE_ROLLED === 0
          ? seatsOf(POOLS.report, number + DRAWS)
          : seats,
      )
      expect(isWithin(tailsOf(POOLS.report, again)['winners'] ?? NaN)).toBe(false)
    },
    30 * MINUTES,
  )

  test(
    'a remainder taken without rejecting the tail of the range',
    () => {
      const { candidates } = POOLS.large
      const total = candidates.reduce((sum, { weight }) => sum + weight, 0n)
      const unfair = drawnFrom(POOLS.large, (seats) =>
        seats.map((seat) => ({ ...seat, k: BigInt(`0x${seat.digest.slice(12, 24)}`) % total })),
      )
      expect(isWithin(tailsOf(POOLS.large, unfair)['numbers'] ?? NaN)).toBe(false)
    },
    30 * MINUTES,
  )
})

test('the tails of chi-square are those of the tables', () => {
  const known = [
    [18.307, 10, 0.05],
    [3.841, 1, 0.05],
    [92.01, 63, 0.0101],
    [29.588, 10, 0.001],
    [43.19, 19, 0.00125],
    [82.68, 30, 8.3e-7],
  ] as const
  for (const [x, freedom, tail] of known) {
    expect([x, upperTail(x, freedom) / tail]).toEqual([x, expect.closeTo(1, 1)])
  }
  expect(upperTail(1, 2)).toBeCloseTo(Math.exp(-0.5), 12)
})

/** How often each order of winners was drawn, and each part of the range. */
interface Counts {
  readonly winners: ReadonlyMap<string, number>
  readonly firsts: ReadonlyMap<string, number>
  readonly parts: readonly number[]
}

function drawnFrom(
  one: Pool,
  change: (seats: readonly SeatDraw[], number: number) => readonly SeatDraw[] = (seats) => seats,
): Counts {
  const [winners, firsts] = [new Map<string, number>(), new Map<string, number>()]
  const parts = Array.from({ length: PARTS }, () => 0)
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let number = 0; number < EACH; number++) {
    const seats = change(seatsOf(one, number), number)
    const [first] = seats
    if (first === undefined) throw new Error('nothing was drawn')
    count(winners, seats.map(({ winner }) => winner).join(' '))
    count(firsts, first.winner)
    const part = Number((first.k * BigInt(PARTS)) / first.total)
    parts[part] = (parts[part] ?? 0) + 1
  }
  return { winners, firsts, parts }
}

function seatsOf({ seats, candidates }: Pool, number: number): readonly SeatDraw[] {
  const manifestDigest = hash('sha256', `manifest ${number}`)
  const drawn = drawSeats({
    manifestDigest,
    randomness: hash('sha256', `randomness ${number} ${seats} ${candidates.length}`),
    seats: Array.from({ length: seats }, () => ({ candidates })),
  })
  if (drawn.kind === 'refused') throw new Error(drawn.reason)
  return drawn.seats
}

/** Upper tails of every statistic of a pool. */
function tailsOf(one: Pool, { winners, firsts, parts }: Counts): Readonly<Record<string, number>> {
  const { candidates, seats } = one
  return {
    winners: tailOf(firsts, sharesOf(candidates, 1)),
    ...(seats > 1 && { pairs: tailOf(winners, sharesOf(candidates, seats)) }),
    numbers: upperTail(pearson(parts, expectedParts(candidates)), PARTS - 1),
  }
}

function tailOf(counts: ReadonlyMap<string, number>, shares: ReadonlyMap<string, number>): number {
  // Whoever cannot be drawn was not drawn.
  expect([...counts.keys()].filter((key) => !shares.has(key))).toEqual([])
  const keys = [...shares.keys()]
  const observed = keys.map((key) => counts.get(key) ?? 0)
  const expected = keys.map((key) => (shares.get(key) ?? 0) * EACH)
  return upperTail(pearson(observed, expected), keys.length - 1)
}

/** The share of each order of winners: own weight over what is left, seat by seat. */
function sharesOf(candidates: readonly Candidate[], seats: number): ReadonlyMap<string, number> {
  const total = Number(candidates.reduce((sum, { weight }) => sum + weight, 0n))
  const shares = new Map<string, number>()
  for (const { id, weight } of candidates) {
    if (weight === 0n) continue
    const others = candidates.filter((candidate) => candidate.id !== id)
    const rest = seats === 1 ? new Map([['', 1]]) : sharesOf(others, seats - 1)
    for (const [order, share] of rest) {
      shares.set(order === '' ? id : `${id} ${order}`, (Number(weight) / total) * share)
    }
  }
  return shares
}

/** Parts of a small total are not of one size: each holds the numbers k with ⌊64k/W⌋ equal to it. */
function expectedParts(candidates: readonly Candidate[]): readonly number[] {
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0n)
  const from = (part: number) => (BigInt(part) * total + BigInt(PARTS - 1)) / BigInt(PARTS)
  return Array.from(
    { length: PARTS },
    (_, part) => (Number(from(part + 1) - from(part)) / Number(total)) * EACH,
  )
}

/** Within the band: neither too far from the shares nor too near. */
const isWithin = (tail: number): boolean => {
  const edge = ALPHA / STATISTICS / 2
  return tail > edge && tail < 1 - edge
}
