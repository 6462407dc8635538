/**
 * Where a ledger is: the path of an SQLite file or a `postgres://` address in, a store out.
 */
import type { Sql, Store } from './sql.ts'
import { createSqlite, openSqlite } from './sqlite.ts'

/** Makes the tables of a new ledger and fills them in one turn; nothing is left behind when that fails. */
export async function createStore(
  address: string,
  origin: string,
  fill: (sql: Sql) => Promise<void>,
): Promise<Store> {
  if (!isPostgres(address)) return createSqlite(address, fill)
  const { createPostgres } = await import('./postgres.ts')
  return createPostgres(address, origin, fill)
}

/** Opens the store of a ledger. In a PostgreSQL database with several of them, `origin` says which. */
export async function openStore(address: string, origin?: string): Promise<Store> {
  if (!isPostgres(address)) return openSqlite(address)
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(address, origin)
}

function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address)
}
