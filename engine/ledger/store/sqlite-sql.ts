/** Statements for SQLite: prepared once a connection. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Row, Sql, Table, Value } from './sql.ts'

export class SqliteSql implements Sql {
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
