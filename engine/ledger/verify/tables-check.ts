/**
 * The tables of a store against the entries: every column of every row follows from them, and nothing else is there.
 */
import { casesOf } from '../order/cases.ts'
import type { EntryRow } from '../store/rows.ts'
import { APPROVALS, CASES, CORRECTIONS, LINKS, REDACTIONS } from '../store/schema.ts'
import type { Sql, Table, Value } from '../store/sql.ts'
import { approvalRows, correctionRows, linkRows, redactionRows } from '../store/write.ts'
import type { Entry } from '../types.ts'
import { missingEntries, wrongColumn, wrongRow } from './column.ts'
import { rowsDifference } from './rows-difference.ts'
import type { Verifier } from './verifier.ts'

type Rows = readonly (readonly Value[])[]

/** A table of rows that follow from single entries. */
interface Derived {
  readonly table: Table
  readonly rows: (entry: Entry) => Promise<Rows> | Rows
}

export class TablesCheck {
  readonly #sql: Sql
  readonly #verifier: Verifier
  readonly #size: number
  readonly #derived: readonly Derived[]

  /** `size`: what the last checkpoint says. */
  constructor(sql: Sql, verifier: Verifier, size: number | undefined) {
    this.#sql = sql
    this.#verifier = verifier
    this.#size = size ?? Number.MAX_SAFE_INTEGER
    const cases = (entry: Entry) => casesOf(entry, verifier.list.history)
    this.#derived = [
      {
        table: CASES,
        rows: async (entry) => (await cases(entry)).map((caseId) => [caseId, entry.seq]),
      },
      { table: LINKS, rows: linkRows },
      { table: CORRECTIONS, rows: correctionRows },
      { table: APPROVALS, rows: approvalRows },
      { table: REDACTIONS, rows: redactionRows },
    ]
  }

  /** Entries of the store in their order, with what follows from each. */
  async entries(rows: readonly EntryRow[]): Promise<void> {
    const from = this.#verifier.list.size
    const read: Entry[] = []
    for (const row of rows) {
      const entry = await this.#entry(row)
      if (entry !== undefined) read.push(entry)
    }
    const to = this.#verifier.list.size
    for (const derived of this.#derived) await this.#compare(derived, read, from, to)
  }

  /** When there are no more entries. */
  async end(): Promise<void> {
    if (this.#size < Number.MAX_SAFE_INTEGER) await this.#missing(this.#size)
    for (const { table } of this.#derived) {
      const stray = await this.#sql.all(
        `SELECT seq FROM ${table.name} WHERE seq < 0 OR seq >= $1 LIMIT 100`,
        [this.#verifier.list.size],
      )
      for (const row of stray) this.#verifier.findings.add(wrongRow(table.name, Number(row['seq'])))
    }
  }

  async #entry(row: EntryRow): Promise<Entry | undefined> {
    if (row.seq < this.#verifier.list.size || row.seq >= this.#size) {
      this.#verifier.findings.add(wrongColumn('entries', 'seq', row.seq))
      return undefined
    }
    await this.#missing(row.seq)
    const entry = await this.#verifier.entry(row.bytes, row.leaf, {
      table: 'entries',
      seq: row.seq,
    })
    if (entry !== undefined && entry.kind !== row.kind) {
      this.#verifier.findings.add(wrongColumn('entries', 'kind', row.seq))
    }
    return entry
  }

  /** Entries up to a place that are not there. */
  async #missing(to: number): Promise<void> {
    const { list, findings } = this.#verifier
    if (list.size >= to) return
    findings.add(missingEntries(list.size, to))
    while (list.size < to) await list.addMissing()
  }

  async #compare({ table, rows }: Derived, entries: readonly Entry[], from: number, to: number) {
    const expected: (readonly Value[])[] = []
    for (const entry of entries) {
      const follows = rows(entry)
      expected.push(...(follows instanceof Promise ? await follows : follows))
    }
    const all = await this.#sql.all(
      `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE seq >= $1 AND seq < $2`,
      [from, to],
    )
    if (expected.length === 0 && all.length === 0) return
    const seq = table.columns.indexOf('seq')
    const read = new Set(entries.map((entry) => entry.seq))
    // What follows from an entry that cannot be read is not known.
    const found = all
      .map((row) => table.columns.map((column) => row[column] ?? null))
      .filter((row) => read.has(Number(row[seq])))
    this.#verifier.findings.add(...rowsDifference(table, seq, expected, found))
  }
}
