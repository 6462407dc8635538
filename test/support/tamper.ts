/** Changing what a store holds behind the ledger's back. */
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { ORIGIN } from './ledgers.ts'

export type Cell = string | number | Uint8Array | null

/** Runs statements; parameters are `$1`, `$2`, …. */
export interface Tampering {
  all(text: string, values?: readonly Cell[]): Promise<readonly Record<string, Cell>[]>
  close(): Promise<void>
}

export async function tampering(address: string): Promise<Tampering> {
  return address.startsWith('postgres') ? inPostgres(address) : inSqlite(address)
}

function inSqlite(path: string): Tampering {
  const db = new DatabaseSync(path)
  return {
    all: async (text, values = []) =>
      db.prepare(text.replace(/\$\d/g, '?')).all(...values) as Record<string, Cell>[],
    close: async () => db.close(),
  }
}

async function inPostgres(address: string): Promise<Tampering> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`SET search_path TO zasady_${hash('sha256', ORIGIN).slice(0, 24)}`)
  const numbers = {
    getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)),
  }
  return {
    async all(text, values = []) {
      const { rows } = await client.query<Record<string, Cell>>({
        text,
        values: [...values],
        types: numbers,
      })
      return rows
    },
    close: () => client.end(),
  }
}

/** Another value of the same type: one character, one bit, one more. */
export function changed(cell: Cell): Cell {
  if (cell === null) return 3
  if (typeof cell === 'number') return cell + 1
  if (typeof cell === 'string') {
    const at = Math.floor(cell.length / 2)
    return cell.slice(0, at) + (cell[at] === '7' ? '8' : '7') + cell.slice(at + 1)
  }
  const bytes = Uint8Array.from(cell)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
