/**
 * When an independent witness saw a commitment: a `witnessed` entry and the name of the witness in, the time that it
 * signed out (FORMAT.md, section 5). The clock of whoever keeps the ledger has no say in it.
 */
import { readCheckpoint } from '../notes/checkpoint.ts'
import { whoSigned } from '../notes/signed-note.ts'
import { formatVerifierKey } from '../notes/verifier-key.ts'
import type { Entry } from '../types.ts'
import type { KeyRing } from './key-ring.ts'

/** Which witness is meant; whose ledger it is, and its keys. */
export interface Witnessing {
  readonly witness: string
  readonly origin: string
  readonly ring: KeyRing
}

/**
 * Epoch seconds, the earliest where it signed more than once; `undefined` when this witness did not sign, or when the
 * checkpoint is too small to hold the commitment.
 */
export function witnessTime(
  witness: Entry,
  commit: Entry,
  { witness: name, origin, ring }: Witnessing,
): number | undefined {
  if (witness.kind !== 'witnessed') return undefined
  const checkpoint = readCheckpoint(witness.body['note'] as string)
  if (checkpoint?.origin !== origin || checkpoint.size <= commit.seq) return undefined
  const signed = whoSigned(checkpoint.note, keysOf(name, ring, commit, witness)) ?? []
  const times = signed.flatMap(({ time }) => time ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}

/**
 * Keys of the witness that stood in the ledger before the commitment and were not retired since. A key added later could
 * be in anybody's hands, and its time be made up to suit.
 */
function keysOf(name: string, ring: KeyRing, commit: Entry, witness: Entry) {
  const then = new Set(ring.active('witness', commit.seq).map(formatVerifierKey))
  return ring
    .active('witness', witness.seq)
    .filter((key) => key.name === name && then.has(formatVerifierKey(key)))
}
