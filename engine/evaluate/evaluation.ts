/**
 * What running an edition over facts gives: a truth per rule and subject, and what happens.
 *
 * The reference evaluator and the compiled plan both produce an `Evaluation`; they must be
 * equal. Everything that explains (facts read, sentences, nearest misses) is derived from it on
 * demand by running the reference evaluator with a trace.
 */
export type Truth = 'true' | 'false' | 'unknown'

/** The family of a clause decides which statuses it can have; never mixed. */
export type Status =
  | 'holds'
  | 'not_met'
  | 'complied'
  | 'breached'
  | 'pending'
  | 'undetermined'
  | 'not_in_force'
  | 'repealed'
  | 'not_applicable'
  | 'wording_unknown'

/**
 * How a duty is breached: not done at all, done too late, done otherwise than required, or, being
 * a step of a procedure, done before a step that must come first.
 */
export type Breach = 'not_done' | 'late' | 'otherwise' | 'out_of_order'

/** One line of the answer's `clauses`. */
export interface ClauseEntry {
  readonly clause: string
  /** Canonical name of the rule that gave it; absent for clauses that have no rule in this edition. */
  readonly rule?: string
  /** `judge:А`, `order:0`, … ; absent for the matter itself. */
  readonly subject?: string
  readonly status: Status
  readonly breach?: Breach
  /** Complied because nothing is owed: the occasion of the duty does not arise. */
  readonly idle?: true
  /** Pointers of the facts that decide and that nobody supplied. */
  readonly missing: readonly string[]
  readonly value?: string
  /** The first documented reading that the rule rests on. */
  readonly reading?: string
}

/** One judge before a draw. */
export interface JudgeVerdict {
  readonly id: string
  readonly status: 'eligible' | 'excluded' | 'undetermined' | 'not_considered'
  /** Clauses that exclude him, in the order of the policy. */
  readonly grounds: readonly string[]
  /** Clauses that would exclude him if an unknown turned out so. */
  readonly undetermined: readonly string[]
  readonly missing: readonly string[]
}

export type OutcomeKind =
  'draw' | 'transfer' | 'repeat_draw' | 'manual' | 'none' | 'empty_pool' | 'blocked' | 'findings'

export interface SeatPlan {
  readonly seat: number
  readonly role: string
  readonly pool: readonly string[]
}

export interface Outcome {
  readonly kind: OutcomeKind
  readonly judge: string | null
  readonly clauses: readonly string[]
  readonly missing: readonly string[]
  readonly assignments?: readonly { readonly matter: string; readonly judge: string }[]
  readonly seats?: readonly SeatPlan[]
}

export interface Warning {
  readonly code: string
  readonly clause?: string
  readonly missing?: readonly string[]
}

export interface Evaluation {
  readonly outcome: Outcome
  readonly judges: readonly JudgeVerdict[]
  readonly entries: readonly ClauseEntry[]
  readonly warnings: readonly Warning[]
  /** Exact weights of the eligible judges, as `n/d`; absent where unknown or where no draw is due. */
  readonly weights?: readonly { readonly judge: string; readonly weight: string }[]
}
