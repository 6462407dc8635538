/**
 * The narrow waist between the ledger and a database: one statement in, its rows out. Both stores speak the same SQL.
 */

export type Value = string | number | Uint8Array | null
export type Row = Readonly<Record<string, Value>>

/** Runs statements. Parameters are `$1`, `$2`, … in the order of their use, each used once. */
export interface Sql {
  all(text: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** Inserts many rows of the same columns; `ending` follows the values, for example `ON CONFLICT …`. */
  insert(table: Table, rows: readonly (readonly Value[])[], ending?: string): Promise<void>
}

/** A table and the columns that rows are given in. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** One state of the whole database, however long it is read. */
export interface Snapshot {
  readonly sql: Sql
  end(): Promise<void>
}

/** A database with one ledger in it (PostgreSQL: in one schema of it). */
export interface Store {
  /** For people: where it is, without a password. */
  readonly place: string
  /** What is committed; each statement by itself. */
  readonly sql: Sql
  /** Runs work alone among all writers, in this process or another, and makes what it wrote durable. */
  turn<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  snapshot(): Promise<Snapshot>
  /** After a redaction: what was deleted goes from the files too, as far as the database can do it. */
  overwrite(): Promise<void>
  /** What the database itself finds wrong with its file. */
  integrity(): Promise<readonly string[]>
  close(): Promise<void>
}
