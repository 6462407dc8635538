/** The facts of the past: the digest that an entry names in, the document as it was given to the engine out. */
import type { LedgerView } from '../ledger/types.ts'
import { openDocument, type Opening, type Sealer } from '../record/seal.ts'

export type PastFacts =
  | { readonly kind: 'facts'; readonly facts: unknown; readonly openings: readonly Opening[] }
  | {
      readonly kind: 'cannot'
      readonly obstacle: 'facts-missing' | 'facts-sealed'
      readonly detail: string
    }

/** Reads and opens a snapshot. Seals whose openings are not kept here cannot be replayed. */
export async function factsAt(view: LedgerView, digest: string): Promise<PastFacts> {
  const bytes = await view.blob(digest)
  if (bytes === undefined) return { kind: 'cannot', obstacle: 'facts-missing', detail: digest }
  const openings = await view.openings(digest)
  const sealed: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const { document, missing } = openDocument(sealed, openings)
  const [first] = missing
  return first === undefined
    ? { kind: 'facts', facts: document, openings }
    : { kind: 'cannot', obstacle: 'facts-sealed', detail: first }
}

/** Seals the same places with the same salts again; the privacy key is not needed. */
export function sealerLike(openings: readonly Opening[]): Sealer {
  const salts = new Map(openings.map(({ path, salt }) => [path, salt]))
  return {
    covers: (path) => salts.has(path),
    open: (path, value) => ({ path, salt: salts.get(path) ?? '', value }),
  }
}
