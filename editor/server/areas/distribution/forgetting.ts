/**
 * Answers kept under idempotency keys are forgotten 30 days after: nobody repeats a request so late, and they would pile up.
 *
 * Safe without them: a case that was drawn is not drawn again under its number, whatever the key; the ledger has it.
 */
import type { DocumentStore } from '../../store/document-store.ts'

const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** With each new answer some are looked at, those after where the last look ended: never many at once. */
const LOOKED_AT = 20

const reached = new WeakMap<DocumentStore, string>()

/** `at`: now, RFC 3339. What fails here is nothing to whoever draws. */
export async function forgetOld(
  store: DocumentStore,
  collection: string,
  at: string,
): Promise<void> {
  const oldest = new Date(Date.parse(at) - KEPT_DAYS * DAY_MS).toISOString()
  try {
    const page = await store.list(collection, {
      after: reached.get(store) ?? '',
      limit: LOOKED_AT,
    })
    for (const { id, version, changed_at } of page) {
      if (changed_at < oldest) await store.remove(collection, id, version)
    }
    reached.set(store, page.length < LOOKED_AT ? '' : (page.at(-1)?.id ?? ''))
  } catch {
    reached.delete(store)
  }
}
