/**
 * Hashes of perfect subtrees from those that are kept: leaves, and every eighth level above them.
 */
import { powerOfTwo, levelOf } from './counts.ts'
import { Frontier } from './frontier.ts'
import { isHash, nodeHash } from './hashes.ts'
import type { SubtreeHash } from './proofs.ts'

/** Levels that are kept are the multiples of this: 256 hashes are read for one that is not. */
const STEP = 8

/** Whether the hashes of a level are kept. */
export function isKept(level: number): boolean {
  return level % STEP === 0
}

/** Kept hashes of a level, from … up to. */
export type KeptHashes = (level: number, from: number, to: number) => Promise<readonly string[]>

/** Computes what is not kept from the next level below that is. */
export function subtreesFrom(kept: KeptHashes): SubtreeHash {
  return async (level, place) => {
    const base = level - (level % STEP)
    const count = 2 ** (level - base)
    const row = await kept(base, place * count, (place + 1) * count)
    if (row.length !== count || !row.every(isHash)) {
      throw new RangeError(`hashes of level ${base} are missing`)
    }
    return folded(row)
  }
}

/** The frontier of a size. */
export async function frontierAt(size: number, subtree: SubtreeHash): Promise<Frontier> {
  const hashes: string[] = []
  for (let from = 0; from < size;) {
    const count = powerOfTwo(size - from)
    hashes.push(await subtree(levelOf(count), from / count))
    from += count
  }
  return new Frontier(size, hashes)
}

function folded(row: readonly string[]): string {
  let hashes = row
  while (hashes.length > 1) {
    const pairs = hashes
    hashes = Array.from({ length: pairs.length / 2 }, (_, at) =>
      nodeHash(pairs[2 * at] ?? '', pairs[2 * at + 1] ?? ''),
    )
  }
  return hashes[0] ?? ''
}
