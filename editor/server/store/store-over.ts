/** Documents over statements: what both databases do alike is written once. */
import type { DocumentStore, StoredDocument } from './document-store.ts'
import type { DocumentRow, STATEMENTS } from './schema.ts'

/** Runs one statement; durable when it resolves. */
export type Run = (
  statement: keyof typeof STATEMENTS,
  values: readonly (string | number)[],
) => Promise<readonly DocumentRow[]>

const MOST = 100_000

/** `now`: milliseconds since 1970. */
export function storeOver(run: Run, now: () => number, close: () => Promise<void>): DocumentStore {
  return {
    async get<T>(collection: string, id: string) {
      if (!canBeAnId(id)) return undefined
      const [row] = await run('get', [collection, id])
      return row === undefined ? undefined : documentOf<T>(row)
    },
    async list<T>(collection: string, { after = '', limit = MOST } = {}) {
      const rows = await run('list', [collection, after, limit])
      return rows.map((row) => documentOf<T>(row))
    },
    async put<T>(collection: string, id: string, body: T, seen: number) {
      if (!canBeAnId(id)) throw new Error('this cannot be the id of a document')
      const changed_at = new Date(now()).toISOString()
      const values = [collection, id, JSON.stringify(body), changed_at]
      const [row] =
        seen === 0 ? await run('create', values) : await run('change', [...values, seen])
      return row === undefined ? undefined : { id, version: row.version, body, changed_at }
    },
    async remove(collection, id, seen) {
      if (!canBeAnId(id)) return false
      return (await run('remove', [collection, id, seen])).length > 0
    },
    close,
  }
}

/** PostgreSQL keeps no NUL in a text; ids come out of addresses, where anybody may write one. */
const canBeAnId = (id: string): boolean => id !== '' && !id.includes('\0')

const documentOf = <T>({ body, ...row }: DocumentRow): StoredDocument<T> => ({
  ...row,
  body: JSON.parse(body) as T,
})
