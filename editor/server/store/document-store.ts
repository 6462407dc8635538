/**
 * What the studio itself keeps: accounts, sessions, drafts, jobs, answers to repeated requests, looks at the ledger.
 *
 * JSON documents with versions: whoever changes one says which version he saw, so that nobody overwrites another unseen.
 * What a court decides is never here: that is the ledger's.
 */
export interface StoredDocument<T = unknown> {
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly body: T
  /** RFC 3339, UTC. */
  readonly changed_at: string
}

export interface DocumentStore {
  get<T>(collection: string, id: string): Promise<StoredDocument<T> | undefined>
  /** In the order of ids; `after` an id, at most `limit`. */
  list<T>(
    collection: string,
    page?: { readonly after?: string; readonly limit?: number },
  ): Promise<readonly StoredDocument<T>[]>
  /** `seen` is the version that is replaced, 0 where there must be none. `undefined`: somebody was first. Durable when it resolves. */
  put<T>(
    collection: string,
    id: string,
    body: T,
    seen: number,
  ): Promise<StoredDocument<T> | undefined>
  /** Whether it was there in that version. */
  remove(collection: string, id: string, seen: number): Promise<boolean>
  close(): Promise<void>
}
