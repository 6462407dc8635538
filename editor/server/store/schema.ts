/** The one table of the store, the same in both databases; versions and order by bytes are what the callers rely on. */

/** `text` keeps the order of bytes, whatever language the database was made in. */
export const tableOf = (text: string): string => `
  CREATE TABLE IF NOT EXISTS documents (
    collection ${text} NOT NULL,
    id ${text} NOT NULL,
    version INTEGER NOT NULL,
    body ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (collection, id)
  )`

/** With `$n` for places; SQLite takes `?n`. */
export const STATEMENTS = {
  get: 'SELECT id, version, body, changed_at FROM documents WHERE collection = $1 AND id = $2',
  list: 'SELECT id, version, body, changed_at FROM documents WHERE collection = $1 AND id > $2 ORDER BY id LIMIT $3',
  create:
    'INSERT INTO documents (collection, id, version, body, changed_at) VALUES ($1, $2, 1, $3, $4) ON CONFLICT DO NOTHING RETURNING version',
  change:
    'UPDATE documents SET version = version + 1, body = $3, changed_at = $4 WHERE collection = $1 AND id = $2 AND version = $5 RETURNING version',
  remove:
    'DELETE FROM documents WHERE collection = $1 AND id = $2 AND version = $3 RETURNING version',
} as const

export interface DocumentRow {
  readonly id: string
  readonly version: number
  readonly body: string
  readonly changed_at: string
}
