/**
 * A witness of checkpoints: what it saw of a ledger before and a new checkpoint in, its cosignature or why it does not
 * sign out (C2SP tlog-witness).
 *
 * A witness signs only what continues what it has signed: so no ledger can show two pasts to two people who ask the same
 * witness. What is remembered, the clock and the key come as arguments.
 */
import { verifyConsistency } from '../merkle/verify-proof.ts'
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import { cosign, readCheckpoint, type ReadCheckpoint } from './checkpoint.ts'
import type { CheckpointRequest } from './checkpoint-request.ts'
import { whoSigned } from './signed-note.ts'
import type { Signer } from './signer.ts'
import type { VerifierKey } from './verifier-key.ts'

/** What a witness knows of a ledger. */
export interface KnownLedger {
  /** Its checkpoint keys. */
  readonly keys: readonly VerifierKey[]
  /** The checkpoint that the witness signed last. */
  readonly seen: ReadCheckpoint | undefined
}

export type Cosigned =
  /** `checkpoint` is what the witness has to remember before it gives the note away. */
  | { readonly kind: 'cosigned'; readonly note: string; readonly checkpoint: ReadCheckpoint }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

/** Cosigns a checkpoint at a time (epoch seconds), or refuses it. */
export function cosignCheckpoint(
  { from, note, proof }: CheckpointRequest,
  { keys, seen }: KnownLedger,
  signer: Signer,
  seconds: number,
): Cosigned {
  const checkpoint = readCheckpoint(note)
  if (checkpoint === undefined) return refused(malformed)
  const signed = whoSigned(checkpoint.note, keys) ?? []
  if (signed.length === 0) return refused(unsigned(checkpoint))
  const broken =
    seen === undefined ? emptyTree(checkpoint) : breakOf(seen, checkpoint, { from, proof })
  if (broken !== undefined) return refused(broken)
  return { kind: 'cosigned', note: cosign(note, signer, seconds), checkpoint }
}

/** Why a checkpoint does not continue the one that was seen. */
function breakOf(
  seen: ReadCheckpoint,
  next: ReadCheckpoint,
  { from, proof }: Pick<CheckpointRequest, 'from' | 'proof'>,
): LedgerRefusal | undefined {
  if (next.origin !== seen.origin) return otherLedger(seen, next)
  if (next.size < seen.size) return older(seen, next)
  if (next.size === seen.size) return next.root === seen.root ? undefined : fork(seen, next)
  // A proof that does not say from where is tried; one from elsewhere would prove nothing.
  if (proof.length === 0 || (from !== 0 && from !== seen.size)) return proofNeeded(seen)
  return verifyConsistency({ from: seen, to: next, proof }) ? undefined : notConsistent(seen, next)
}

const refused = (refusal: LedgerRefusal): Cosigned => ({ kind: 'refused', refusal })

const named = ({ size, root }: ReadCheckpoint): string => `${size} (${root})`

const malformed = wrong(
  'witness/malformed',
  'це не контрольна точка: очікуються назва журналу, розмір, корінь і підписи',
  'this is no checkpoint: an origin, a size, a root and signatures are expected',
)

const unsigned = ({ origin }: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/unsigned',
    `контрольну точку не підписано відомим ключем журналу \`${origin}\``,
    `the checkpoint is not signed by a known key of the ledger \`${origin}\``,
  )

/** A tree of nothing proves nothing. */
const emptyTree = ({ size }: ReadCheckpoint): LedgerRefusal | undefined =>
  size > 0
    ? undefined
    : wrong('witness/empty', 'порожній журнал не засвідчують', 'an empty ledger is not witnessed')

const otherLedger = (seen: ReadCheckpoint, next: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/other-ledger',
    `бачено журнал \`${seen.origin}\`, а це \`${next.origin}\``,
    `what was seen is the ledger \`${seen.origin}\`, and this is \`${next.origin}\``,
  )

const older = (seen: ReadCheckpoint, next: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/older',
    `свідок уже бачив більший журнал: ${seen.size} записів, а тут ${next.size}`,
    `the witness has seen a larger ledger: ${seen.size} entries, and here are ${next.size}`,
  )

const fork = (seen: ReadCheckpoint, next: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/fork',
    `РОЗГАЛУЖЕННЯ: журнал \`${next.origin}\` підписав два різні стани одного розміру: бачено ${named(seen)}, подано ${named(next)}; збережіть обидві контрольні точки як доказ`,
    `FORK: the ledger \`${next.origin}\` signed two different states of one size: seen ${named(seen)}, given ${named(next)}; keep both checkpoints as evidence`,
  )

const notConsistent = (seen: ReadCheckpoint, next: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/not-consistent',
    `РОЗГАЛУЖЕННЯ або чужий доказ: за доказом ${named(next)} не продовжує баченого ${named(seen)}; збережіть обидві контрольні точки`,
    `FORK, or a proof of something else: by the proof ${named(next)} does not continue what was seen, ${named(seen)}; keep both checkpoints`,
  )

const proofNeeded = ({ size }: ReadCheckpoint): LedgerRefusal =>
  wrong(
    'witness/proof-needed',
    `потрібен доказ, що журнал продовжує бачені ${size} записів: zasady ledger checkpoint --since ${size}`,
    `a proof is needed that the ledger continues the ${size} entries seen: zasady ledger checkpoint --since ${size}`,
  )
