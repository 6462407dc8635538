/**
 * That an entry stands in the list that the last checkpoint signs: the way from its leaf to the root, hash by hash.
 *
 * RFC 9162, 2.1.3.2; the leaf is made of the entry as it is read, so an altered one does not lead to the root.
 */
import { createHash } from 'node:crypto'
import {
  canonicalJson,
  type CourtLedger,
  leafHash,
  readCheckpoint,
  verifyInclusion,
} from '../../../engine/index.ts'
import type { EntryProof } from '../../../editor/api/index.ts'
import { answered, type Answer } from '../../../editor/server/index.ts'
import { noEntry } from './entry-view.ts'
import { readAt } from './reading.ts'

export async function entryProof(ledger: CourtLedger, seq: number): Promise<Answer<EntryProof>> {
  const { size: known, root: now, checkpoint } = await ledger.head()
  const signed = readCheckpoint(checkpoint)
  const [size, root] = [signed?.size ?? known, signed?.root ?? now]
  const entry = await readAt(ledger, seq)
  if (entry === undefined || seq >= size) return noEntry(seq, size)
  const leaf = leafHash(Buffer.from(canonicalJson(entry)))
  const proof = await ledger.inclusion(seq, size)
  const steps = stepsOf({ leaf, seq, size, proof })
  const holds = verifyInclusion({ leaf, seq, size, root, proof })
  return answered({ seq, size, leaf, steps, root, holds })
}

interface Way {
  readonly leaf: string
  readonly seq: number
  readonly size: number
  readonly proof: readonly string[]
}

/** Each hash of the proof, on its side, with what comes of it. */
function stepsOf({ leaf, seq, size, proof }: Way): EntryProof['steps'] {
  let [place, last, hash] = [seq, size - 1, leaf]
  return proof.map((other) => {
    const isLeft = place % 2 === 1 || place === last
    // A last node without a sibling rises until it has one.
    if (isLeft && place === last)
      while (place % 2 === 0 && place > 0) [place, last] = up(place, last)
    ;[place, last] = up(place, last)
    hash = isLeft ? node(other, hash) : node(hash, other)
    return { side: isLeft ? 'left' : 'right', other, gives: hash }
  })
}

const up = (place: number, last: number): [number, number] => [
  Math.floor(place / 2),
  Math.floor(last / 2),
]

/** SHA-256 of a byte 1 and both hashes. */
const node = (left: string, right: string): string =>
  createHash('sha256')
    .update(Buffer.from(`01${left}${right}`, 'hex'))
    .digest('hex')
