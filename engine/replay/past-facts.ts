/** The facts of the past: the digest that an entry names in, the document as it was given to the engine out. */
import type { LedgerView } from '../ledger/types.ts'
import { isInOneOrder, snapshotOf } from '../distribute/manifest-of.ts'
import { digest, digestOfBytes } from '../record/canonical-json.ts'
import { isCanonicalText } from '../record/is-canonical.ts'
import { placesOf } from '../record/places.ts'
import { openDocument, type Opening, type Sealer, sealsOf } from '../record/seal.ts'
import { gone } from './gone.ts'
import type { Cannot } from './types.ts'

export type PastFacts =
  | {
      readonly kind: 'facts'
      readonly facts: unknown
      readonly openings: readonly Opening[]
      /** As the ledger has it. */
      readonly snapshot: Snapshot
    }
  | Cannot<'facts-missing' | 'facts-sealed' | 'redacted'>

interface Snapshot {
  readonly bytes: Uint8Array
  readonly text: string
  /** What the text says, seals closed. */
  readonly sealed: unknown
}

/** Reads and opens a snapshot. Seals whose openings are not kept here cannot be replayed. */
export async function factsAt(view: LedgerView, digest: string): Promise<PastFacts> {
  const bytes = await view.blob(digest)
  if (bytes === undefined) return gone(view, digest, 'facts-missing', digest)
  const openings = await view.openings(digest)
  const text = new TextDecoder().decode(bytes)
  const sealed: unknown = JSON.parse(text)
  const { document, missing } = mayHoldSeals(bytes)
    ? openDocument(sealed, openings)
    : { document: sealed, missing: [] }
  const [first] = missing
  if (first === undefined) {
    return { kind: 'facts', facts: document, openings, snapshot: { bytes, text, sealed } }
  }
  const seal = sealsOf(sealed).find(({ path }) => path === first)
  return gone(view, seal?.sealed ?? '', 'facts-sealed', first)
}

/** Most facts have none; a key may be written with escapes. */
function mayHoldSeals(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('"sealed"') || buffer.includes('\\u')
}

/** Seals the same places with the same salts again; the privacy key is not needed. */
export function sealerLike(openings: readonly Opening[]): Sealer {
  const salts = new Map(openings.map(({ path, salt }) => [path, salt]))
  return {
    places: placesOf(salts.keys(), { star: false }),
    covers: (path) => salts.has(path),
    open: (path, value) => ({ path, salt: salts.get(path) ?? '', value }),
  }
}

/**
 * The digest of the snapshot that the engine would make of the facts now: of the very bytes, where these are what it would
 * write. `openings`: those of the facts and of the manifest.
 */
export function digestNow(
  past: Extract<PastFacts, { readonly kind: 'facts' }>,
  openings: readonly Opening[],
): string {
  const { bytes, text, sealed } = past.snapshot
  // Facts that are whole without any opening have no seals.
  const isSealedAsOpened = openings.length === 0 || openings.length === sealsOf(sealed).length
  const isItself = isSealedAsOpened && isInOneOrder(sealed) && isCanonicalText(text, sealed)
  return isItself
    ? digestOfBytes(bytes)
    : digest(snapshotOf(past.facts, sealerLike(openings)).document)
}
