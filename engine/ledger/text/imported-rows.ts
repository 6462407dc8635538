/** Lines of an export in; rows of a new store out, some thousand at a time. */
import { readCheckpoint } from '../notes/checkpoint.ts'
import { openingBytes } from '../entry/openings.ts'
import { jsonIn } from '../entry/json.ts'
import { casesOf } from '../order/cases.ts'
import type { History } from '../order/history.ts'
import {
  ALLOCATIONS,
  APPROVALS,
  BLOBS,
  CASES,
  CHECKPOINTS,
  CORRECTIONS,
  ENTRIES,
  LINKS,
  NODES,
  OPENINGS,
  REDACTIONS,
} from '../store/schema.ts'
import type { Sql, Table, Value } from '../store/sql.ts'
import {
  allocationRow,
  approvalRows,
  correctionRows,
  linkRows,
  redactionRows,
  writeOrigin,
} from '../store/write.ts'
import type { Entry } from '../types.ts'
import type { Verifier } from '../verify/verifier.ts'
import type { ExportLine } from './read-export.ts'
import type { Take } from './verify-export.ts'

const ROWS = 1000
const BYTES = 8 * 1024 * 1024

export class ImportedRows {
  readonly #sql: Sql
  readonly #verifier: Verifier
  readonly #history: History
  readonly #waiting = new Map<Table, (readonly Value[])[]>()
  #rows = 0
  #bytes = 0

  constructor(sql: Sql, verifier: Verifier) {
    this.#sql = sql
    this.#verifier = verifier
    this.#history = verifier.list.history
  }

  begin(origin: string): Promise<void> {
    return writeOrigin(this.#sql, origin)
  }

  readonly take: Take = async (line, entry) => {
    // Nothing of a damaged export is kept, so the tables need not take it.
    if (this.#verifier.findings.count > 0) return
    await this.#collect(line, entry)
    if (this.#rows >= ROWS || this.#bytes >= BYTES) await this.#flush()
  }

  /** When the export is verified: what follows from the whole of it. */
  async end(): Promise<void> {
    const { list, roots } = this.#verifier
    await this.#flush()
    const { allocations } = list.history
    await this.#sql.insert(ALLOCATIONS, [...allocations.values()].map(allocationRow))
    const nodes = roots?.roots.nodes ?? []
    await this.#sql.insert(
      NODES,
      nodes.map(({ level, place, hash }) => [level, place, hash]),
    )
  }

  async #collect(line: ExportLine, entry: Entry | undefined): Promise<void> {
    switch (line.kind) {
      case 'entry':
        if (entry === undefined) return
        this.#add(ENTRIES, [entry.seq, entry.kind, line.bytes, line.leaf])
        for (const id of await casesOf(entry, this.#history)) this.#add(CASES, [id, entry.seq])
        for (const row of linkRows(entry)) this.#add(LINKS, row)
        for (const row of correctionRows(entry)) this.#add(CORRECTIONS, row)
        for (const row of approvalRows(entry)) this.#add(APPROVALS, row)
        for (const row of redactionRows(entry)) this.#add(REDACTIONS, row)
        return
      case 'checkpoint':
        this.#add(CHECKPOINTS, [readCheckpoint(line.note)?.size ?? 0, line.note])
        return
      case 'blob':
        this.#add(BLOBS, [line.digest, line.bytes])
        return
      case 'opening':
        this.#add(OPENINGS, [line.of, openingBytes(jsonIn(line.bytes))?.digest ?? '', line.bytes])
        return
      case 'header':
      case 'end':
    }
  }

  #add(table: Table, row: readonly Value[]): void {
    const rows = this.#waiting.get(table)
    if (rows === undefined) this.#waiting.set(table, [row])
    else rows.push(row)
    this.#rows++
    for (const cell of row) if (cell instanceof Uint8Array) this.#bytes += cell.length
  }

  async #flush(): Promise<void> {
    for (const [table, rows] of this.#waiting) await this.#sql.insert(table, rows)
    this.#waiting.clear()
    this.#rows = 0
    this.#bytes = 0
  }
}
