/** The embedded store: one SQLite file (WAL, synchronous=FULL), readable by its owner only. */
import { chmodSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { DocumentStore } from './document-store.ts'
import { type DocumentRow, STATEMENTS, tableOf } from './schema.ts'
import { type Run, storeOver } from './store-over.ts'

/** Whoever opens the file after a crash holds it for a moment. */
const WAIT_MS = 10_000

/** Makes the file where there is none. */
export function sqliteStore(path: string, now: () => number): DocumentStore {
  const db = new DatabaseSync(path, { timeout: WAIT_MS })
  try {
    if (path !== ':memory:') chmodSync(path, 0o600)
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    db.exec('PRAGMA fullfsync = ON')
    db.exec(`${tableOf('TEXT')} STRICT, WITHOUT ROWID`)
  } catch (error) {
    db.close()
    throw error
  }
  return storeOver(runOn(db), now, () => {
    if (db.isOpen) db.close()
    return Promise.resolve()
  })
}

function runOn(db: DatabaseSync): Run {
  const prepared = new Map<string, StatementSync>()
  return async (name, values) => {
    let statement = prepared.get(name)
    if (statement === undefined) {
      statement = db.prepare(STATEMENTS[name].replaceAll('$', '?'))
      prepared.set(name, statement)
    }
    return statement.all(...values) as unknown as DocumentRow[]
  }
}
