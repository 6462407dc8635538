/**
 * The random numbers of a simulation: a seed in, independent streams out, each named by what it is for.
 *
 * Both editions are given the same numbers: the same intake, the same absences, the same luck at each matter. What then
 * differs is due to the edition alone, so that few runs are enough. seedrandom 3.0.5 (ARC4); binds nobody.
 */
import seedrandom from 'seedrandom'
import type { Random } from './types.ts'

/** A stream of its own for each purpose, so that one more absence does not shift the intake. */
export const stream = (seed: string, ...purpose: readonly (string | number)[]): Random =>
  seedrandom(JSON.stringify([seed, ...purpose]))

/** The same numbers from the beginning, for each who asks. */
export function repeatable(random: Random): () => Random {
  const made: number[] = []
  return () => {
    let at = 0
    return () => {
      const number = (made[at] ??= random())
      at++
      return number
    }
  }
}

/** One of so many. */
export const oneOfMany = (random: Random, count: number): number => Math.floor(random() * count)
