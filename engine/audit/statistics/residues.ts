/** Where in their ranges the numbers k fell: trials in, ten equal parts with exact chances out. */
import type { Trial } from './trials.ts'
import { chance } from './trials.ts'
import type { Weights } from './joint-test.ts'

const PARTS = 10n

/** k of 0 … W − 1 in the part ⌊10 k / W⌋; each part's chance is the share of whole numbers that it really holds. */
export const residueWeights = (trials: readonly Pick<Trial, 'k' | 'total'>[]): readonly Weights[] =>
  trials.map(({ k, total }) => {
    const sizes = Array.from({ length: Number(PARTS) }, (_, part) => sizeOf(BigInt(part), total))
    const parts = sizes
      .map((size, part) => ({ id: String(part), size }))
      .filter(({ size }) => size > 0n)
    return {
      ids: parts.map(({ id }) => id),
      chances: parts.map(({ size }) => chance(size, total)),
      winner: String((PARTS * k) / total),
    }
  })

/** How many whole numbers from 0 to W − 1 fall into a part. */
function sizeOf(part: bigint, total: bigint): bigint {
  const upTo = (end: bigint): bigint => (end * total + PARTS - 1n) / PARTS
  return upTo(part + 1n) - upTo(part)
}
