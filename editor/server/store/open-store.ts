/** Where the studio keeps its own documents: the path of an SQLite file or a `postgres://` address in, a store out. */
import type { DocumentStore } from './document-store.ts'
import { sqliteStore } from './sqlite-store.ts'

/** Made where there is none. Throws what the database throws. The driver is loaded only when an address asks for it. */
export async function openDocumentStore(
  address: string,
  now: () => number,
): Promise<DocumentStore> {
  if (!/^postgres(?:ql)?:\/\//i.test(address)) return sqliteStore(address, now)
  const { postgresStore } = await import('./postgres-store.ts')
  return postgresStore(address, now)
}
