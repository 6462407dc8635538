/**
 * Reading a ledger: what the store holds and, inside a writer's turn, what the turn has added so far.
 */
import { jsonIn } from './entry/json.ts'
import { EMPTY_ROOT } from './merkle/hashes.ts'
import { readCheckpoint } from './notes/checkpoint.ts'
import { consistencyProof, inclusionProof, type SubtreeHash } from './merkle/proofs.ts'
import { subtreesFrom } from './merkle/subtrees.ts'
import {
  blobOf,
  checkpointAt,
  entryRows,
  hashes,
  lastCheckpoint,
  openingsOf,
} from './store/rows.ts'
import { selectedRows } from './store/selected-rows.ts'
import type { Sql } from './store/sql.ts'
import { parsed } from './store/stored-before.ts'
import type { Pending } from './turn/pending.ts'
import type { Entry, EntryFilter, Head, LedgerView, Opening } from './types.ts'

/** Entries are read from the store by so many: few at first, for who looks for one and stops. */
const FIRST_PAGE = 8
const PAGE = 256

export class View implements LedgerView {
  readonly origin: string
  readonly #sql: Sql
  readonly #pending: Pending | undefined

  constructor(origin: string, sql: Sql, pending?: Pending) {
    this.origin = origin
    this.#sql = sql
    this.#pending = pending
  }

  async head(): Promise<Head> {
    const { size, note: checkpoint } = (await lastCheckpoint(this.#sql)) ?? { size: 0, note: '' }
    const frontier = this.#pending?.frontier
    if (frontier !== undefined) return { size: frontier.size, root: frontier.root(), checkpoint }
    return { size, root: readCheckpoint(checkpoint)?.root ?? EMPTY_ROOT, checkpoint }
  }

  async entry(seq: number): Promise<Entry | undefined> {
    if (!Number.isSafeInteger(seq)) return undefined
    const pending = this.#pending
    if (pending !== undefined && seq >= pending.from) {
      return pending.accepted[seq - pending.from]?.entry
    }
    const [row] = await entryRows(this.#sql, seq, seq + 1)
    return row && parsed(row.bytes)
  }

  async *entries(filter: EntryFilter = {}): AsyncIterable<Entry> {
    const added = (this.#pending?.accepted ?? []).filter(letsThrough(filter))
    if (filter.descending === true) yield* added.toReversed().map(({ entry }) => entry)
    yield* this.#stored(filter)
    if (filter.descending !== true) yield* added.map(({ entry }) => entry)
  }

  async *#stored(filter: EntryFilter): AsyncIterable<Entry> {
    let { from = 0, to } = filter
    to ??= this.#pending?.from ?? (await lastCheckpoint(this.#sql))?.size ?? 0
    for (let page = FIRST_PAGE; ; page = PAGE) {
      const rows = await selectedRows(this.#sql, { ...filter, from, to }, page)
      for (const { bytes } of rows) yield parsed(bytes)
      const last = rows.at(-1)
      if (last === undefined || rows.length < page) return
      if (filter.descending === true) to = last.seq
      else from = last.seq + 1
    }
  }

  async blob(digest: string): Promise<Uint8Array | undefined> {
    if (this.#pending?.removed.has(digest) === true) return undefined
    return this.#pending?.blobs.get(digest) ?? blobOf(this.#sql, digest)
  }

  async openings(of: string): Promise<readonly Opening[]> {
    const removed = this.#pending?.removed
    if (removed?.has(of) === true) return []
    const added = this.#pending?.openings.filter(({ place }) => place === of) ?? []
    const all = [...(await openingsOf(this.#sql, of)), ...added]
    return all.filter(({ digest }) => removed?.has(digest) !== true).map(openingIn)
  }

  inclusion(seq: number, size: number): Promise<readonly string[]> {
    return inclusionProof(seq, size, this.#subtrees())
  }

  consistency(from: number, to: number): Promise<readonly string[]> {
    return consistencyProof(from, to, this.#subtrees())
  }

  checkpoint(size: number): Promise<string | undefined> {
    return checkpointAt(this.#sql, size)
  }

  #subtrees(): SubtreeHash {
    const pending = this.#pending
    return subtreesFrom(async (level, from, to) => {
      const stored = await hashes(this.#sql, level, from, to)
      return pending === undefined ? stored : [...stored, ...pending.hashes(level, from, to)]
    })
  }
}

const letsThrough =
  ({ kinds, case: caseId, from = 0, to = Number.MAX_SAFE_INTEGER }: EntryFilter) =>
  ({ entry, cases }: { readonly entry: Entry; readonly cases: readonly string[] }): boolean =>
    entry.seq >= from &&
    entry.seq < to &&
    (kinds === undefined || kinds.includes(entry.kind)) &&
    (caseId === undefined || cases.includes(caseId))

function openingIn({ bytes }: { readonly bytes: Uint8Array }): Opening {
  return jsonIn(bytes) as Opening
}
