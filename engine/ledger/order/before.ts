/**
 * What the rules of order ask about the entries before the one in hand.
 *
 * Answered by the store while appending, and by `History` while a whole ledger is verified: the rules are the same.
 */
import type { Entry, EntryKind } from '../types.ts'

/** One attempt to distribute a case, from its commit on. All numbers are places in the list, but `attempt`. */
export interface AllocationState {
  readonly commit: number
  readonly case: string
  readonly attempt: number
  readonly act: number | null
  readonly randomness: number | null
  /** The result or the abandonment that ended it. */
  readonly closed: number | null
}

/** A chain of sealed numbers and the last link that a commit names. */
export interface ChainState {
  readonly length: number
  readonly last: number
}

/** The list before an entry. */
export interface Before {
  /** How many entries there are. */
  readonly size: number
  kind(seq: number): Promise<EntryKind | undefined>
  /** An entry; while verifying, only those that a rule may still ask for are kept. */
  entry(seq: number): Promise<Entry | undefined>
  latestAllocation(caseId: string): Promise<AllocationState | undefined>
  allocation(commit: number): Promise<AllocationState | undefined>
  /** The commit that an act allowed. */
  commitAllowedBy(act: number): Promise<number | undefined>
  chain(chain: string): Promise<ChainState | undefined>
  /** The first policy entry that corrects a policy entry. */
  correctionOf(policy: number): Promise<number | undefined>
  /** The approval of a policy entry. */
  approvalOf(policy: number): Promise<number | undefined>
  /** All entries that add or retire keys. */
  keys(): Promise<readonly Entry[]>
  /** The redaction that names a digest. */
  redactionOf(digest: string): Promise<number | undefined>
}
