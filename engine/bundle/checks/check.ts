/** What one check is. Types only. */
import type { ReadCheckpoint } from '../../ledger/notes/checkpoint.ts'
import type { VerifierKey } from '../../ledger/notes/verifier-key.ts'
import type { ReadBundle } from '../read-bundle.ts'
import type { Outcome, Sentence } from '../steps.ts'

/** What a verifier knows by other means; without it a bundle is only held against itself. */
export interface Known {
  /** The key that signs checkpoints of the ledger. */
  readonly key?: VerifierKey
  readonly case?: string
  readonly origin?: string
  /** A checkpoint saved earlier or elsewhere. */
  readonly since?: ReadCheckpoint
}

export interface Check {
  /** A stable word for programs. */
  readonly check: string
  readonly title: Sentence
  /** The bundle has the right form, and every check before this one held. */
  readonly run: (read: ReadBundle, known: Known) => Outcome
}
