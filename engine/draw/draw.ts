/**
 * The weighted draw: candidates, a manifest digest and randomness in, one person for each seat out.
 *
 * Anyone can repeat it with `sha256sum` and whole-number arithmetic for as long as the record is
 * kept. Hence integer weights, a fixed order, and no floating point. Scheme `court-draw-v1`:
 * draw-and-ledger.md, section 1.
 */
import { hash } from 'node:crypto'
import { RANGE, refusalOf, sum, type WeightRefusal } from './integer-weights.ts'
import type { Candidate, Interval } from './intervals.ts'

/** The name of the scheme, in the preimage of every digest and in every manifest. */
export const SCHEME = 'court-draw-v1'

/** One seat to fill, and from whom, in the fixed order. Earlier winners are left out by id. */
export interface SeatPool {
  readonly candidates: readonly Candidate[]
}

/** All that a draw depends on. */
export interface DrawInput {
  /** M: sha256 of the manifest, 64 lower-case hex digits. */
  readonly manifestDigest: string
  /** R: 64 lower-case hex digits from the source that the manifest names. */
  readonly randomness: string
  /** Seat 1 first; the seats of a panel drawn from one list repeat that list. */
  readonly seats: readonly SeatPool[]
}

/** How one seat was drawn: every number needed to repeat it by hand. */
export interface SeatDraw {
  readonly seat: number
  /** 0 unless earlier tickets fell into the rejected tail of the range. */
  readonly try: number
  /** h: sha256, 64 hex digits. */
  readonly digest: string
  /** The first 48 bits of h. */
  readonly n: bigint
  /** W: the sum of the weights. */
  readonly total: bigint
  /** n mod W. */
  readonly k: bigint
  readonly winner: string
  readonly interval: Interval
  /** Only one candidate had a weight above zero: not really a draw, and the record says so. */
  readonly forced: boolean
}

/** Why nothing was drawn; `seat` is the one that could not be filled. */
export type DrawRefusal =
  | { readonly reason: 'malformed-digest' | 'malformed-randomness' | 'no-seats' }
  | { readonly reason: 'duplicate-candidate'; readonly seat: number; readonly id: string }
  | (WeightRefusal & { readonly seat: number })

/** A person for every seat, or why there is none. */
export type DrawResult =
  | { readonly kind: 'drawn'; readonly seats: readonly SeatDraw[] }
  | ({ readonly kind: 'refused' } & DrawRefusal)

const HEX_64 = /^[0-9a-f]{64}$/

/** Draws a person for every seat, without replacement; all seats or none. */
export function drawSeats(input: DrawInput): DrawResult {
  const malformed = malformedPart(input)
  if (malformed !== undefined) return { kind: 'refused', reason: malformed }

  const drawn: SeatDraw[] = []
  for (const [index, { candidates }] of input.seats.entries()) {
    const seat = index + 1
    const refusal = seatRefusal(candidates, seat)
    if (refusal !== undefined) return { kind: 'refused', ...refusal }

    const remaining = candidates.filter(({ id }) => !drawn.some(({ winner }) => winner === id))
    const empty = refusalOf(remaining.map(({ weight }) => weight))
    if (empty !== undefined) return { kind: 'refused', ...empty, seat }
    drawn.push(drawSeat(remaining, seat, input))
  }
  return { kind: 'drawn', seats: drawn }
}

/**
 * The number drawn for a 48-bit ticket n: n mod W, or `undefined` when n falls into the tail of the
 * range that is rejected so that every number is exactly equally likely.
 */
export function fairPick(n: bigint, total: bigint, range: bigint = RANGE): bigint | undefined {
  return n < range - (range % total) ? n % total : undefined
}

/** h for one seat and one try, by hand: `printf 'court-draw-v1\n%s\n%s\n%s\n%s\n' M R s t | sha256sum`. */
function ticketDigest(
  { manifestDigest, randomness }: Pick<DrawInput, 'manifestDigest' | 'randomness'>,
  seat: number,
  attempt: number,
): string {
  return hash('sha256', `${SCHEME}\n${manifestDigest}\n${randomness}\n${seat}\n${attempt}\n`)
}

function drawSeat(candidates: readonly Candidate[], seat: number, input: DrawInput): SeatDraw {
  const total = sum(candidates.map(({ weight }) => weight))
  const ticket = firstFairTicket(input, seat, total)
  const forced = candidates.filter(({ weight }) => weight > 0n).length === 1
  return { seat, ...ticket, total, ...holderOf(ticket.k, candidates), forced }
}

/** Walks the candidates in order until the cumulative weight exceeds k. */
function holderOf(k: bigint, candidates: readonly Candidate[]) {
  let first = 0n
  for (const { id, weight } of candidates) {
    const next = first + weight
    if (k < next) return { winner: id, interval: { first, last: next - 1n } }
    first = next
  }
  throw new Error('a number drawn below the total belongs to somebody')
}

function firstFairTicket(input: DrawInput, seat: number, total: bigint) {
  for (let attempt = 0; ; attempt++) {
    const digest = ticketDigest(input, seat, attempt)
    const n = BigInt(`0x${digest.slice(0, 12)}`)
    const k = fairPick(n, total)
    if (k !== undefined) return { try: attempt, digest, n, k }
  }
}

function malformedPart({ manifestDigest, randomness, seats }: DrawInput) {
  if (!HEX_64.test(manifestDigest)) return 'malformed-digest'
  if (!HEX_64.test(randomness)) return 'malformed-randomness'
  return seats.length === 0 ? 'no-seats' : undefined
}

/** What is wrong with the list of one seat before anybody is removed from it. */
function seatRefusal(candidates: readonly Candidate[], seat: number): DrawRefusal | undefined {
  const seen = new Set<string>()
  for (const [index, { id, weight }] of candidates.entries()) {
    if (seen.has(id)) return { reason: 'duplicate-candidate', seat, id }
    if (weight < 0n) return { reason: 'negative-weight', seat, index }
    seen.add(id)
  }
  return undefined
}
