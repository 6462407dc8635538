/**
 * Proofs (RFC 9162, 2.1.3.1 and 2.1.4.1): a place or two sizes in, the hashes of the subtrees that prove it out.
 *
 * A proof names ranges of leaves; what a range hashes to is asked of the store, which keeps more than leaves.
 */
import { isCount, levelOf, powerBelow, powerOfTwo } from './counts.ts'
import { EMPTY_ROOT, nodeHash } from './hashes.ts'

/** The hash of a perfect subtree of 2^level leaves, the `place`-th from the left. */
export type SubtreeHash = (level: number, place: number) => Promise<string>

/** Leaves from … up to, the last not included. */
type Range = readonly [from: number, to: number]

/** The inclusion proof of a leaf in the tree of a size. */
export function inclusionProof(
  seq: number,
  size: number,
  subtree: SubtreeHash,
): Promise<readonly string[]> {
  if (!isCount(seq) || !isCount(size) || seq >= size) throw new RangeError('no such leaf')
  return hashesOf(inclusionRanges(seq, [0, size]), subtree)
}

/** The consistency proof between the trees of two sizes; the smaller is not empty. */
export function consistencyProof(
  from: number,
  to: number,
  subtree: SubtreeHash,
): Promise<readonly string[]> {
  if (!isCount(from) || !isCount(to) || from === 0 || from > to)
    throw new RangeError('no such sizes')
  return hashesOf(consistencyRanges(from, [0, to], true), subtree)
}

/** The hash of the first `size` leaves: the root of that size. */
export async function rootAt(size: number, subtree: SubtreeHash): Promise<string> {
  return size === 0 ? EMPTY_ROOT : rangeHash([0, size], subtree)
}

function inclusionRanges(seq: number, [from, to]: Range): Range[] {
  if (to - from === 1) return []
  const middle = from + powerBelow(to - from)
  return seq < middle
    ? [...inclusionRanges(seq, [from, middle]), [middle, to]]
    : [...inclusionRanges(seq, [middle, to]), [from, middle]]
}

/** `whole`: the range so far is the whole of the smaller tree, whose root the verifier has. */
function consistencyRanges(size: number, [from, to]: Range, whole: boolean): Range[] {
  if (size === to) return whole ? [] : [[from, to]]
  const middle = from + powerBelow(to - from)
  return size <= middle
    ? [...consistencyRanges(size, [from, middle], whole), [middle, to]]
    : [...consistencyRanges(size, [middle, to], false), [from, middle]]
}

async function hashesOf(ranges: readonly Range[], subtree: SubtreeHash): Promise<string[]> {
  const hashes: string[] = []
  for (const range of ranges) hashes.push(await rangeHash(range, subtree))
  return hashes
}

/** A range of these proofs begins at a multiple of the power of two that it is not longer than. */
async function rangeHash([from, to]: Range, subtree: SubtreeHash): Promise<string> {
  const count = to - from
  if (powerOfTwo(count) === count) return subtree(levelOf(count), from / count)
  const middle = from + powerBelow(to - from)
  return nodeHash(await rangeHash([from, middle], subtree), await rangeHash([middle, to], subtree))
}
