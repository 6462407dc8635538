/** What a replay finds of one entry: the same, a located difference, or why it cannot be told. */

/** The steps of a distribution, in their order; a difference is named by the first that differs. */
export const STEPS = ['number', 'record', 'draw', 'winners', 'outcome', 'manifest'] as const
export type Step = (typeof STEPS)[number]

/** Why something cannot be replayed. Never a silent skip. */
export type Obstacle =
  | 'no-result'
  | 'policy-missing'
  | 'policy-invalid'
  | 'facts-missing'
  | 'facts-sealed'
  | 'facts-refused'
  | 'blob-missing'
  /** Removed by an entry of the ledger that says so. */
  | 'redacted'

export interface Cannot<O extends Obstacle = Obstacle> {
  readonly kind: 'cannot'
  readonly obstacle: O
  readonly detail: string
}

export type Finding =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'different'
      readonly step: Step
      /** JSON pointer within what the step compares. */
      readonly path: string
      readonly expected: unknown
      readonly found: unknown
    }
  | Cannot

/** One settled matter of the ledger, replayed. */
export interface Replayed {
  /** The entry of the commitment, or of the decision without a draw. */
  readonly seq: number
  readonly case: string
  readonly attempt: number | null
  readonly as_of: string
  readonly policy: string
  readonly finding: Finding
  /** The record was made by another version of this program. */
  readonly engine: string | null
}
