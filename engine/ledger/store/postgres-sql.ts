/** Statements for PostgreSQL: prepared by name, rows inserted many at a time. */
import { hash } from 'node:crypto'
import pg from 'pg'
import type { Row, Sql, Table, Value } from './sql.ts'

/** One statement carries at most so many rows; PostgreSQL allows 65,535 parameters. */
const ROWS_AT_ONCE = 1000

const INT8 = 20

/** Whole numbers as numbers: those of a ledger are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
}

export class PostgresSql implements Sql {
  readonly #client: pg.Pool | pg.PoolClient

  constructor(client: pg.Pool | pg.PoolClient) {
    this.#client = client
  }

  async all(text: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    const query = { text, values: values.map(parameter), types }
    const named = values.length === 0 ? query : { ...query, name: nameOf(text) }
    const { rows } = await this.#client.query<Row>(named)
    return rows
  }

  async insert(
    { name, columns }: Table,
    rows: readonly (readonly Value[])[],
    ending = '',
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE)
      let next = 1
      const places = some.map((row) => `(${row.map(() => `$${next++}`).join(', ')})`)
      const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${places.join(', ')} ${ending}`
      await this.#client.query(text, some.flat().map(parameter))
    }
  }
}

/** The driver knows buffers as bytes. */
function parameter(value: Value): Value {
  if (!(value instanceof Uint8Array) || Buffer.isBuffer(value)) return value
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}

/** A name for each text, so that the server plans it once a connection. */
function nameOf(text: string): string {
  return hash('sha256', text).slice(0, 32)
}
