/**
 * When independent witnesses saw a commitment: a `witnessed` entry in, the latest time that they signed out (FORMAT.md,
 * section 5). The clock of whoever keeps the ledger has no say in it.
 */
import { readCheckpoint } from '../notes/checkpoint.ts'
import { whoSigned } from '../notes/signed-note.ts'
import type { Entry } from '../types.ts'
import type { KeyRing } from './key-ring.ts'

/** Whose ledger it is, and its keys. */
export interface Witnessing {
  readonly origin: string
  readonly ring: KeyRing
}

/**
 * Epoch seconds; `undefined` when no witness whose key was then in the ledger signed, or when the checkpoint is too small
 * to hold the commitment.
 */
export function witnessTime(
  witness: Entry,
  commit: Entry,
  { origin, ring }: Witnessing,
): number | undefined {
  if (witness.kind !== 'witnessed') return undefined
  const checkpoint = readCheckpoint(witness.body['note'] as string)
  if (checkpoint?.origin !== origin || checkpoint.size <= commit.seq) return undefined
  const signed = whoSigned(checkpoint.note, ring.active('witness', witness.seq)) ?? []
  const times = signed.flatMap(({ time }) => time ?? [])
  return times.length === 0 ? undefined : Math.max(...times)
}
