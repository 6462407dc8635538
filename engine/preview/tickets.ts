/**
 * The numbers that were drawn then, put to lists of today: M, R and seats in, the winners out. Scheme `court-draw-v1`.
 *
 * The same as `drawSeats` (a property checks it), without what a record wants besides; a ticket is made once for both
 * editions. Weights are whole and their sum is below 2^48, so that doubles hold them exactly.
 */
import { hash } from 'node:crypto'
import { SCHEME } from '../draw/draw.ts'

const RANGE = 2 ** 48

/** The first 48 bits of the digest for a seat and a try. */
export type Tickets = (seat: number, attempt: number) => number

/** `m`: the digest of the manifest; `r`: the random number; 64 hex digits each. */
export function ticketsOf(m: string, r: string): Tickets {
  const made = new Map<number, number>()
  return (seat, attempt) => {
    const key = seat * RANGE + attempt
    let ticket = made.get(key)
    if (ticket === undefined) {
      const digest = hash('sha256', `${SCHEME}\n${m}\n${r}\n${seat}\n${attempt}\n`)
      ticket = parseInt(digest.slice(0, 12), 16)
      made.set(key, ticket)
    }
    return ticket
  }
}

export interface SeatList {
  readonly ids: readonly string[]
  readonly weights: readonly number[]
}

/** A person for every seat; `undefined` when one cannot be filled. */
export function winnersOf(
  tickets: Tickets,
  seats: readonly SeatList[],
): readonly string[] | undefined {
  const winners: string[] = []
  for (const list of seats) {
    const winner = winnerOf(tickets, winners.length + 1, list, winners)
    if (winner === undefined) return undefined
    winners.push(winner)
  }
  return winners
}

function winnerOf(
  tickets: Tickets,
  seat: number,
  { ids, weights }: SeatList,
  gone: readonly string[],
): string | undefined {
  const weightAt = (at: number): number =>
    gone.length > 0 && gone.includes(ids[at] ?? '') ? 0 : (weights[at] ?? 0)
  let total = 0
  for (let at = 0; at < ids.length; at++) total += weightAt(at)
  if (total === 0) return undefined
  const limit = RANGE - (RANGE % total)
  let attempt = 0
  let ticket = tickets(seat, attempt)
  while (ticket >= limit) ticket = tickets(seat, ++attempt)
  let rest = ticket % total
  for (let at = 0; at < ids.length; at++) {
    rest -= weightAt(at)
    if (rest < 0) return ids[at]
  }
  return undefined
}
