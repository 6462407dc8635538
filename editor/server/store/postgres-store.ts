/**
 * The store in a PostgreSQL database, in a schema of its own: ledgers may live beside it.
 *
 * The name of the schema is none that a ledger could have (`zasady_…`), so that a search for ledgers passes it over.
 */
import pg from 'pg'
import type { DocumentStore } from './document-store.ts'
import { type DocumentRow, STATEMENTS, tableOf } from './schema.ts'
import { storeOver } from './store-over.ts'

const SCHEMA = 'studio'
const CONNECTIONS = 5
const WAIT_MS = 10_000

/** Makes the schema where there is none. */
export async function postgresStore(address: string, now: () => number): Promise<DocumentStore> {
  const pool = connect(address)
  try {
    await prepare(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return storeOver(
    async (name, values) => {
      const { rows } = await pool.query<DocumentRow>({
        name,
        text: STATEMENTS[name],
        values: [...values],
      })
      return rows
    },
    now,
    () => (pool.ending ? Promise.resolve() : pool.end()),
  )
}

function connect(address: string): pg.Pool {
  const options = `-c search_path=${SCHEMA} -c synchronous_commit=on -c lock_timeout=${WAIT_MS}`
  const joint = address.includes('?') ? '&' : '?'
  const pool = new pg.Pool({
    connectionString: `${address}${joint}options=${encodeURIComponent(options)}`,
    max: CONNECTIONS,
    connectionTimeoutMillis: WAIT_MS,
  })
  // A connection that breaks while nobody uses it is replaced; who uses one is told by his own query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Two servers that start at once would otherwise both make the table. */
async function prepare(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT pg_advisory_xact_lock(hashtext('zasady studio'))")
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
    await client.query(tableOf('TEXT COLLATE "C"'))
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
