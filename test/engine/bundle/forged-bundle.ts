/**
 * Bundles by a dishonest keeper of the key: entries and texts changed at will, the tree built and signed anew.
 *
 * Only what the later checks look at gives such a bundle away.
 */
import { type Bundle, type Entry, leafHash } from '../../../engine/index.ts'
import { inclusionProof } from '../../../engine/ledger/merkle/proofs.ts'
import { Frontier } from '../../../engine/ledger/merkle/frontier.ts'
import { subtreesFrom } from '../../../engine/ledger/merkle/subtrees.ts'
import { signCheckpoint } from '../../../engine/ledger/notes/checkpoint.ts'
import { canonicalJson, digest } from '../../../engine/index.ts'
import { signerOf } from '../../support/ledgers.ts'

/** Anything in a bundle that may be put another way. */
export type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }

export interface Draft {
  bundle: Mutable<Bundle>
  /** Every entry of the ledger. */
  entries: Mutable<Entry>[]
}

/** The one entry of a kind in a draft. */
export function entryIn(
  { entries }: Draft,
  kind: Entry['kind'],
): Mutable<Entry> & { body: Fields } {
  const found = entries.findLast((entry) => entry.kind === kind)
  if (found === undefined) throw new Error(`the bundle has no ${kind}`)
  return found
}
type Fields = Record<string, unknown>

/** Changes a bundle that holds all entries of its ledger, and makes the tree, the proofs and the signature fit again. */
export async function forged(bundle: Bundle, change: (draft: Draft) => void): Promise<string> {
  const copy = structuredClone(bundle) as Mutable<Bundle>
  const draft: Draft = {
    bundle: copy,
    entries: copy.entries.map(({ bytes }) => JSON.parse(bytes) as Mutable<Entry>),
  }
  change(draft)
  const bytes = draft.entries.map(canonicalJson)
  const leaves = bytes.map((text) => leafHash(Buffer.from(text)))
  const frontier = new Frontier()
  for (const leaf of leaves) frontier.append(leaf)
  const subtree = subtreesFrom((_, from, to) => Promise.resolve(leaves.slice(from, to)))
  const checkpoint = { origin: copy.origin, size: leaves.length, root: frontier.root() }
  const entries = bytes.map(async (text, seq) => ({
    bytes: text,
    proof: [...(await inclusionProof(seq, leaves.length, subtree))],
  }))
  return canonicalJson({
    ...copy,
    entries: await Promise.all(entries),
    checkpoint: signCheckpoint(checkpoint, [signerOf()]),
    consistency: null,
  })
}

/** Makes the digests in the entries fit the manifest and the record of the draft. */
export function fitDigests(draft: Draft): void {
  const { manifest, record } = draft.bundle
  record.manifest = manifest
  record.manifest_digest = digest(manifest).slice('sha256:'.length)
  entryIn(draft, 'commit').body['manifest'] = digest(manifest)
  entryIn(draft, 'result').body['record'] = digest(record)
}
