/**
 * The embedded store: one SQLite file (WAL, synchronous=FULL), written by any number of processes in turn.
 */
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Row, Snapshot, Sql, Store, Table, Value } from './sql.ts'
import { type Dialect, schema } from './schema.ts'
import { StoreProblem } from './store-refusal.ts'
import { wrong } from '../wrong.ts'
import type { LedgerRefusal } from '../types.ts'

/** How long a writer waits for the others before it gives up. */
const TURN_TIMEOUT_MS = 60_000
const READ_TIMEOUT_MS = 10_000
const LONGEST_PAUSE_MS = 20

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
  const writer = connect(path, 0)
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
    close() {
      for (const db of [reader, writer]) if (db.isOpen) db.close()
      return Promise.resolve()
    },
  }
}

function connect(path: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout })
  return orClosing(db, () => {
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    // What a redaction removes is overwritten, not merely unlinked.
    db.exec('PRAGMA secure_delete = ON')
    return db
  })
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
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
    }
    await sleep(pause)
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

class SqliteSql implements Sql {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  async all(text: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return this.#prepared(text).all(...values) as Row[]
  }

  async insert(
    { name, columns }: Table,
    rows: readonly (readonly Value[])[],
    ending = '',
  ): Promise<void> {
    if (rows.length === 0) return
    const places = columns.map(() => '?').join(', ')
    const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places}) ${ending}`
    const statement = this.#prepared(text)
    for (const row of rows) statement.run(...row)
  }

  #prepared(text: string): StatementSync {
    const known = this.#statements.get(text)
    if (known !== undefined) return known
    const statement = this.#db.prepare(text.replace(/\$\d+/g, '?'))
    this.#statements.set(text, statement)
    return statement
  }
}
