/**
 * What a ledger holds and offers: entries, drafts of entries, proofs. Field by field in FORMAT.md.
 */

/** The kinds of entries (FORMAT.md, section 3). */
export const ENTRY_KINDS = [
  'ledger',
  'key',
  'chain',
  'policy',
  'approval',
  'register',
  'act',
  'outage',
  'commit',
  'randomness',
  'result',
  'abandon',
  'decision',
  'witnessed',
  'redaction',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type Fields = Readonly<Record<string, unknown>>

/** An entry as it stands in the list; its bytes are its canonical text. */
export interface Entry {
  readonly format: 'zasady-entry/1'
  readonly seq: number
  readonly kind: EntryKind
  /** Since when it is true in law: a date, or a minute in Kyiv. */
  readonly true_at: string
  /** The clock when the system learned it, UTC with milliseconds. */
  readonly recorded_at: string
  /** The account that entered it. */
  readonly by: string
  readonly body: Fields
}

/** The value behind a seal (FORMAT.md, section 6). */
export interface Opening {
  readonly path: string
  readonly salt: string
  readonly value: unknown
}

/** An entry to be appended; place and clock are the ledger's. */
export interface Draft {
  readonly kind: EntryKind
  readonly true_at: string
  readonly by: string
  readonly body: Fields
  /** Texts that the body names by digest. */
  readonly blobs?: readonly Uint8Array[]
  /** Openings of seals in a blob (`of` its digest) or in the body itself (`of` absent). */
  readonly openings?: readonly { readonly of?: string; readonly opening: Opening }[]
}

/** The list as it stands: size, root of its tree (hex), the latest checkpoint. */
export interface Head {
  readonly size: number
  readonly root: string
  readonly checkpoint: string
}

/** Why drafts are not appended; nothing was written. */
export interface LedgerRefusal {
  readonly code: string
  readonly message: { readonly uk: string; readonly en: string }
  /** The entry in the way, if any. */
  readonly seq?: number
}

export type Appended =
  | { readonly kind: 'appended'; readonly entries: readonly Entry[] }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

export interface EntryFilter {
  readonly kinds?: readonly EntryKind[]
  readonly case?: string
  /** First place, inclusive. */
  readonly from?: number
  /** Last place, exclusive. */
  readonly to?: number
  /** The latest entry first. */
  readonly descending?: boolean
}

/** What can be read, inside and outside of a writer's turn. */
export interface LedgerView {
  readonly origin: string
  head(): Promise<Head>
  entry(seq: number): Promise<Entry | undefined>
  entries(filter?: EntryFilter): AsyncIterable<Entry>
  blob(digest: string): Promise<Uint8Array | undefined>
  /** Openings kept for a blob (its digest) or an entry (`entry:<seq>`). */
  openings(of: string): Promise<readonly Opening[]>
  /** Inclusion proof of an entry in the tree of a size (hex hashes, RFC 9162 2.1.3). */
  inclusion(seq: number, size: number): Promise<readonly string[]>
  /** Consistency proof between two sizes (RFC 9162 2.1.4). */
  consistency(from: number, to: number): Promise<readonly string[]>
  /** The signed note of a size, if one was made. */
  checkpoint(size: number): Promise<string | undefined>
}

/** A court's ledger. */
export interface Ledger extends LedgerView {
  /**
   * Appends what `make` returns, in one turn: no other writer, in this process or another, comes between its reading
   * and its appending. Resolved means durable. The rules of order (FORMAT.md, section 3) and the unique constraint on
   * allocations are checked; a refusal writes nothing.
   */
  append(
    make: readonly Draft[] | ((view: LedgerView) => Promise<readonly Draft[] | LedgerRefusal>),
  ): Promise<Appended>
  close(): Promise<void>
}
