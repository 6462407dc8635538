/**
 * The draw as a person repeats it: a record in; for each seat the weights added up, every ticket and the winner out.
 *
 * Shown in the instructions and on the printed page; what is checked is the record itself.
 */
import { fairPick, SCHEME } from '../draw/draw.ts'
import { RANGE } from '../draw/integer-weights.ts'
import { intervals, type Share } from '../draw/intervals.ts'
import { sha256Hex } from '../record/canonical-json.ts'
import type { RecordedCandidate } from '../record/manifest.ts'
import type { DistributionRecord, RecordedSeatDraw } from '../record/record.ts'

/** One ticket: the digest of a try and the number in it. */
export interface Ticket {
  readonly try: number
  readonly digest: string
  readonly n: bigint
  /** A number from the tail of the range is passed over, so that all chances are exactly equal. */
  readonly isFair: boolean
}

/** Somebody who is still in the list of the seat. */
export type Line = RecordedCandidate & Pick<Share, 'interval' | 'share' | 'percent'>

export interface SeatByHand {
  readonly drawn: RecordedSeatDraw
  readonly lines: readonly Line[]
  readonly total: bigint
  /** Numbers from here on are passed over. */
  readonly limit: bigint
  readonly tickets: readonly Ticket[]
}

/** Every seat in the order of drawing. The record was verified, or made by us. */
export function byHand({ manifest, manifest_digest: m, randomness, result }: DistributionRecord) {
  const gone: string[] = []
  return result.seats.map((drawn, at): SeatByHand => {
    const pool = manifest.pools.find(({ id }) => id === manifest.seats[at]?.pool)
    const left = (pool?.candidates ?? []).filter(({ id }) => !gone.includes(id))
    gone.push(drawn.winner)
    const { total, shares } = intervals(
      left.map(({ id, weight }) => ({ id, weight: BigInt(weight) })),
    )
    return {
      drawn,
      lines: left.flatMap((candidate, place) => lineOf(candidate, shares[place])),
      total,
      limit: RANGE - (RANGE % total),
      tickets: ticketsOf(drawn, total, (attempt) =>
        sha256Hex(`${SCHEME}\n${m}\n${randomness.value}\n${drawn.seat}\n${attempt}\n`),
      ),
    }
  })
}

function lineOf(candidate: RecordedCandidate, share: Share | undefined): readonly Line[] {
  if (share === undefined) return []
  const { interval, share: part, percent } = share
  return [{ ...candidate, share: part, percent, ...(interval !== undefined && { interval }) }]
}

function ticketsOf(
  drawn: RecordedSeatDraw,
  total: bigint,
  digestAt: (attempt: number) => string,
): readonly Ticket[] {
  return Array.from({ length: drawn.try + 1 }, (_, attempt) => {
    const digest = digestAt(attempt)
    const n = BigInt(`0x${digest.slice(0, HEX_OF_48_BITS)}`)
    return { try: attempt, digest, n, isFair: fairPick(n, total) !== undefined }
  })
}

export const HEX_OF_48_BITS = 12
