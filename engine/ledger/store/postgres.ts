/**
 * The PostgreSQL store: every ledger in a schema of its own, one writer at a time by the lock of its head row.
 *
 * Loaded only when an address asks for it: a court with a file should not wait for a driver it does not need.
 */
import { hash } from 'node:crypto'
import pg from 'pg'
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import { mustBeDurable, withSettings } from './postgres-settings.ts'
import { PostgresSql } from './postgres-sql.ts'
import { type Dialect, schema } from './schema.ts'
import type { Snapshot, Sql, Store } from './sql.ts'
import { StoreProblem, withoutPassword } from './store-refusal.ts'

const POSTGRES: Dialect = {
  // Byte order, as in SQLite and in the export; not the order of some language.
  text: 'TEXT COLLATE "C"',
  bytes: 'BYTEA',
  integer: 'BIGINT',
  byKey: '',
  plain: '',
}

const MAX_CONNECTIONS = 5

/** Makes the schema of a new ledger and fills it in one transaction. */
export async function createPostgres(
  address: string,
  origin: string,
  fill: (sql: Sql) => Promise<void>,
): Promise<Store> {
  const name = schemaOf(origin)
  const pool = connect(address, name)
  const store = storeOver(pool, address)
  try {
    await mustBeDurable(store.sql)
    await transaction(pool, 'BEGIN', async (sql, client) => {
      // Two who make the same ledger at once: the second finds the schema of the first.
      await sql.all('SELECT pg_advisory_xact_lock(hashtext($1))', [name])
      const known = await sql.all('SELECT 1 FROM pg_namespace WHERE nspname = $1', [name])
      if (known.length > 0) throw new StoreProblem(exists(origin))
      await sql.all(`CREATE SCHEMA ${name}`)
      await sql.all(`COMMENT ON SCHEMA ${name} IS ${client.escapeLiteral(origin)}`)
      for (const statement of schema(POSTGRES)) await sql.all(statement)
      await fill(sql)
    })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens the ledger of an origin; without one, the only ledger of the database. */
export async function openPostgres(address: string, origin?: string): Promise<Store> {
  const name = origin === undefined ? await onlySchema(address) : schemaOf(origin)
  const store = storeOver(connect(address, name), address)
  try {
    await mustBeDurable(store.sql)
    const known = await store.sql.all('SELECT 1 FROM pg_namespace WHERE nspname = $1', [name])
    if (known.length === 0) throw new StoreProblem(notThere(address, origin ?? ''))
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A name that PostgreSQL takes as it is, for any origin. */
function schemaOf(origin: string): string {
  return `zasady_${hash('sha256', origin).slice(0, 24)}`
}

async function onlySchema(address: string): Promise<string> {
  const pool = connect(address, 'pg_catalog')
  try {
    const sql = new PostgresSql(pool)
    const found = await sql.all(
      "SELECT nspname, obj_description(oid) AS origin FROM pg_namespace WHERE nspname LIKE 'zasady\\_%' ORDER BY 2",
    )
    const [only] = found
    if (found.length === 1 && only !== undefined) return String(only['nspname'])
    const origins = found.map((row) => String(row['origin']))
    throw new StoreProblem(notOne(address, origins))
  } finally {
    await pool.end()
  }
}

function connect(address: string, schemaName: string): pg.Pool {
  const connectionString = withSettings(address, schemaName)
  const pool = new pg.Pool({ connectionString, max: MAX_CONNECTIONS })
  // A connection that breaks while nobody uses it is replaced; who uses one is told by his own query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function storeOver(pool: pg.Pool, address: string): Store {
  return {
    place: withoutPassword(address),
    sql: new PostgresSql(pool),
    turn: (work) =>
      transaction(pool, 'BEGIN ISOLATION LEVEL READ COMMITTED', async (sql) => {
        await sql.all('SELECT one FROM head FOR UPDATE')
        return work(sql)
      }),
    snapshot: () => snapshotOf(pool),
    async overwrite() {
      await pool.query('VACUUM blobs, openings')
    },
    // The server checks its own pages.
    integrity: () => Promise.resolve([]),
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  }
}

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (sql: Sql, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(begin)
    const result = await work(new PostgresSql(client), client)
    const { command } = await client.query('COMMIT')
    // After a failed statement PostgreSQL answers COMMIT with a rollback, and without an error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
    client.release()
    return result
  } catch (error) {
    // The connection is closed: whatever state it was in, the server rolls it back.
    client.release(true)
    throw error
  }
}

async function snapshotOf(pool: pg.Pool): Promise<Snapshot> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  } catch (error) {
    client.release(true)
    throw error
  }
  return {
    sql: new PostgresSql(client),
    end() {
      client.release(true)
      return Promise.resolve()
    },
  }
}

function exists(origin: string): LedgerRefusal {
  return wrong(
    'ledger/exists',
    `журнал \`${origin}\` у цій базі вже є; журнал ніколи не замінюється`,
    `the ledger \`${origin}\` is in this database already; a ledger is never replaced`,
  )
}

function notThere(address: string, origin: string): LedgerRefusal {
  const place = withoutPassword(address)
  return wrong(
    'ledger/not-there',
    `журналу \`${origin}\` у базі \`${place}\` немає`,
    `there is no ledger \`${origin}\` in the database \`${place}\``,
  )
}

function notOne(address: string, origins: readonly string[]): LedgerRefusal {
  const place = withoutPassword(address)
  const [uk, en] =
    origins.length === 0
      ? ['журналів немає', 'there is no ledger']
      : [
          `кілька журналів (${origins.join(', ')}); назвіть потрібний`,
          `several ledgers (${origins.join(', ')}); name one`,
        ]
  return wrong(
    'ledger/not-there',
    `у базі \`${place}\` ${uk}`,
    `in the database \`${place}\` ${en}`,
  )
}
