/** What the rules of order ask, answered by the tables of a store. */
import type { AllocationState, Before, ChainState } from '../order/before.ts'
import type { Entry, EntryKind } from '../types.ts'
import { allocationAt, entryRows, kindAt, latestAllocation } from './rows.ts'
import { number } from './cells.ts'
import { selectedRows } from './selected-rows.ts'
import type { Row, Sql } from './sql.ts'

export class StoredBefore implements Before {
  readonly #sql: Sql
  readonly size: number
  #keys: readonly Entry[] | undefined

  /** `keys`: the entries of the kind `key`, where the writer knows them already. */
  constructor(sql: Sql, size: number, keys?: readonly Entry[]) {
    this.#sql = sql
    this.size = size
    this.#keys = keys
  }

  kind(seq: number): Promise<EntryKind | undefined> {
    return kindAt(this.#sql, seq)
  }

  async entry(seq: number): Promise<Entry | undefined> {
    const [row] = await entryRows(this.#sql, seq, seq + 1)
    return row && parsed(row.bytes)
  }

  latestAllocation(caseId: string): Promise<AllocationState | undefined> {
    return latestAllocation(this.#sql, caseId)
  }

  allocation(commit: number): Promise<AllocationState | undefined> {
    return allocationAt(this.#sql, commit)
  }

  commitAllowedBy(act: number): Promise<number | undefined> {
    return this.#first('SELECT commit_seq AS seq FROM allocations WHERE act_seq = $1', act)
  }

  async chain(chain: string): Promise<ChainState | undefined> {
    const [last] = await this.#sql.all(
      'SELECT max(link) AS last, min(seq) AS added FROM links WHERE chain = $1',
      [chain],
    )
    if (typeof last?.['last'] !== 'number') return undefined
    const added = await this.entry(number(last, 'added'))
    return { length: (added?.body['length'] ?? 0) as number, last: last['last'] }
  }

  correctionOf(policy: number): Promise<number | undefined> {
    return this.#first('SELECT min(seq) AS seq FROM corrections WHERE policy_seq = $1', policy)
  }

  approvalOf(policy: number): Promise<number | undefined> {
    return this.#first('SELECT seq FROM approvals WHERE policy_seq = $1', policy)
  }

  async keys(): Promise<readonly Entry[]> {
    this.#keys ??= await keyEntries(this.#sql)
    return this.#keys
  }

  redactionOf(digest: string): Promise<number | undefined> {
    return this.#first('SELECT min(seq) AS seq FROM redactions WHERE digest = $1', digest)
  }

  async #first(query: string, value: string | number): Promise<number | undefined> {
    const [row]: readonly (Row | undefined)[] = await this.#sql.all(query, [value])
    return typeof row?.['seq'] === 'number' ? row['seq'] : undefined
  }
}

/** All entries of the kind `key`. */
export async function keyEntries(sql: Sql): Promise<readonly Entry[]> {
  const rows = await selectedRows(sql, { kinds: ['key'] }, Number.MAX_SAFE_INTEGER)
  return rows.map(({ bytes }) => parsed(bytes))
}

/** An entry from bytes that were checked when they were written. */
export function parsed(bytes: Uint8Array): Entry {
  return JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(),
  ) as Entry
}
