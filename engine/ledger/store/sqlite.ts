/**
 * The embedded store: one SQLite file (WAL, synchronous=FULL), written by any number of processes in turn.
 */
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import { type Dialect, schema } from './schema.ts'
import type { Snapshot, Sql, Store } from './sql.ts'
import { SqliteSql } from './sqlite-sql.ts'
import { StoreProblem } from './store-refusal.ts'

/** How long a writer waits for the others before it gives up. */
const TURN_TIMEOUT_MS = 60_000
const READ_TIMEOUT_MS = 10_000
const LONGEST_PAUSE_MS = 4

const SQLITE: Dialect = {
  text: 'TEXT',
  bytes: 'BLOB',
  integer: 'INTEGER',
  byKey: ' STRICT, WITHOUT ROWID',
  plain: ' STRICT',
}

/** Makes a new file, readable by its owner only, and fills it in one turn; nothing is left of it when that fails. */
export async function createSqlite(
  path: string,
  fill: (sql: Sql) => Promise<void>,
): Promise<Store> {
  if (existsSync(path)) throw new StoreProblem(fileExists(path))
  closeSync(openSync(path, 'wx', 0o600))
  let store: Store | undefined
  try {
    const empty = new DatabaseSync(path)
    orClosing(empty, () => withLog(empty)).close()
    store = openSqlite(path)
    await store.turn(async (sql) => {
      for (const statement of schema(SQLITE)) await sql.all(statement)
      await fill(sql)
    })
    syncFolder(path)
    return store
  } catch (error) {
    await store?.close()
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
    throw error
  }
}

/** Opens an existing file. Throws what SQLite throws when it is none. */
export function openSqlite(path: string): Store {
  if (!existsSync(path)) throw new StoreProblem(noFile(path))
  // Whoever opens a file after a crash holds it for a moment, while its log is read again.
  const writer = connect(path, READ_TIMEOUT_MS)
  orClosing(writer, () => {
    if (isOurs(writer)) withLog(writer)
    // From here on turns are waited for without blocking (`begin`).
    writer.exec('PRAGMA busy_timeout = 0')
  })
  const reader = orClosing(writer, () => connect(path, READ_TIMEOUT_MS))
  const [writing, sql] = [new SqliteSql(writer), new SqliteSql(reader)]
  return {
    place: path,
    sql,
    turn: (work) => turnOf(writer, writing, work),
    snapshot: () => Promise.resolve(snapshotOf(path)),
    async integrity() {
      const rows = await sql.all('PRAGMA integrity_check(10)')
      return rows.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok')
    },
    overwrite() {
      // The log still holds what the tables held; emptied, unless somebody reads now.
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return Promise.resolve()
    },
    close() {
      for (const db of [reader, writer]) if (db.isOpen) db.close()
      return Promise.resolve()
    },
  }
}

function connect(path: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout })
  return orClosing(db, () => {
    db.exec('PRAGMA synchronous = FULL')
    db.exec('PRAGMA fullfsync = ON')
    // What a redaction removes is overwritten, not merely unlinked.
    db.exec('PRAGMA secure_delete = ON')
    return db
  })
}

/** A file remembers that it is written by way of a log, so this is nothing new for a ledger that was made here. */
function withLog(db: DatabaseSync): DatabaseSync {
  db.exec('PRAGMA journal_mode = WAL')
  return db
}

/** Whether this may be a ledger: another database that was opened by mistake is not changed. */
function isOurs(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'head'").get() !== undefined
}

/** A connection does not outlive the failure of what it was opened for. */
function orClosing<T>(db: DatabaseSync, work: () => T): T {
  try {
    return work()
  } catch (error) {
    db.close()
    throw error
  }
}

async function turnOf<T>(db: DatabaseSync, sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  await begin(db)
  try {
    const result = await work(sql)
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/**
 * Waits for the lock without blocking: the writer who holds it may be in this very process, waiting for its own work.
 */
async function begin(db: DatabaseSync): Promise<void> {
  const end = performance.now() + TURN_TIMEOUT_MS
  for (;;) {
    try {
      return db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
    }
    // Not in step with the other, who leaves a gap of some microseconds between two turns.
    await sleep(1 + Math.random() * LONGEST_PAUSE_MS)
  }
}

function snapshotOf(path: string): Snapshot {
  const db = connect(path, READ_TIMEOUT_MS)
  db.exec('BEGIN')
  return {
    sql: new SqliteSql(db),
    end() {
      if (db.isOpen) db.close()
      return Promise.resolve()
    },
  }
}

/** SQLITE_BUSY and its extended codes. */
function isBusy(error: unknown): boolean {
  const code = (error as { readonly errcode?: unknown }).errcode
  return typeof code === 'number' && (code & 0xff) === 5
}

/** The name of a new file is durable when its folder is. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function noFile(path: string): LedgerRefusal {
  return wrong('ledger/not-there', `файла \`${path}\` немає`, `there is no file \`${path}\``)
}

function fileExists(path: string): LedgerRefusal {
  return wrong(
    'ledger/exists',
    `файл \`${path}\` вже є; журнал ніколи не замінюється`,
    `the file \`${path}\` exists already; a ledger is never replaced`,
  )
}
