/**
 * Entries that a filter lets through, some at a time.
 *
 * Each way of asking follows an index from where it begins, so that a page costs the same at the end of a long list as
 * at its beginning.
 */
import type { EntryFilter, EntryKind } from '../types.ts'
import { bytes, number } from './cells.ts'
import type { Sql, Value } from './sql.ts'

export interface SelectedRow {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** At most `limit`, in the order that the filter asks for. */
export async function selectedRows(
  sql: Sql,
  filter: EntryFilter,
  limit: number,
): Promise<readonly SelectedRow[]> {
  if (filter.kinds?.length === 0) return []
  const query = new Query(filter, limit)
  const rows = await sql.all(query.text(), query.values)
  return rows.map((row) => ({ seq: number(row, 'seq'), bytes: bytes(row, 'bytes') }))
}

class Query {
  readonly values: Value[] = []
  readonly #filter: EntryFilter
  readonly #end: string

  constructor(filter: EntryFilter, limit: number) {
    this.#filter = filter
    this.#end = `ORDER BY seq ${filter.descending === true ? 'DESC' : 'ASC'} LIMIT ${limit}`
  }

  text(): string {
    const { kinds, case: caseId } = this.#filter
    const rows = 'SELECT seq, bytes FROM entries WHERE'
    if (caseId !== undefined) {
      // A case has few entries, so their kinds are looked at one by one.
      const places = `SELECT seq FROM cases WHERE case_id = ${this.#value(caseId)} AND ${this.#range()}`
      return `${rows} seq IN (${places})${this.#ofKinds(kinds)} ${this.#end}`
    }
    const [only, ...others] = kinds ?? []
    if (only === undefined) return `${rows} ${this.#range()} ${this.#end}`
    if (others.length === 0) {
      return `${rows} kind = ${this.#value(only)} AND ${this.#range()} ${this.#end}`
    }
    // The first of each kind, and of these the first: no kind is sorted as a whole.
    const each = [only, ...others].map(
      (kind) =>
        `SELECT * FROM (SELECT seq FROM entries WHERE kind = ${this.#value(kind)} AND ${this.#range()} ${this.#end}) AS part`,
    )
    return `${rows} seq IN (${each.join(' UNION ALL ')}) ${this.#end}`
  }

  #ofKinds(kinds: readonly EntryKind[] | undefined): string {
    if (kinds === undefined) return ''
    return ` AND kind IN (${kinds.map((kind) => this.#value(kind)).join(', ')})`
  }

  #range(): string {
    const { from = 0, to = Number.MAX_SAFE_INTEGER } = this.#filter
    return `seq >= ${this.#value(from)} AND seq < ${this.#value(to)}`
  }

  /** Parameters are numbered in the order in which they stand. */
  #value(value: Value): string {
    return `$${this.values.push(value)}`
  }
}
