/**
 * Draws in, single trials out: for each seat, in order, everybody's chance given all that went before, and who was drawn.
 *
 * Seats of a panel are drawn without replacement, and the weights of later draws depend on earlier ones. Given the past,
 * each seat is nevertheless one draw with known chances w/W among those still in the list; hence (drawn or not) − w/W is
 * a martingale difference, and its variances and covariances given the past add up over seats and draws. Nothing is
 * assumed to be independent.
 */
import type { DrawFacts, SeatFacts, Weighed } from '../read/draws.ts'
import { possible } from '../read/about-draws.ts'

export interface Trial {
  /** The entry of the commitment. */
  readonly seq: number
  /** Those who could be drawn, with whole weights. */
  readonly among: readonly Weighed[]
  readonly total: bigint
  readonly k: bigint
  readonly winner: string
}

/** Trials in the order of the ledger. A forced choice is none: nothing was left to chance. */
export const trialsOf = (draws: readonly DrawFacts[]): readonly Trial[] =>
  draws.flatMap(({ commit, seats }) => seats.flatMap((seat) => trialOf(commit.seq, seat)))

function trialOf(seq: number, { among, total, k, winner }: SeatFacts): readonly Trial[] {
  const left = possible(among)
  const isWhole = left.reduce((sum, { weight }) => sum + weight, 0n) === total
  return left.length > 1 && isWhole ? [{ seq, among: left, total, k, winner }] : []
}

/** A chance as a double: both numbers are below 2^48, hence exact. */
export const chance = (weight: bigint, total: bigint): number => Number(weight) / Number(total)
