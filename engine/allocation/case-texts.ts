/**
 * What a ledger keeps of a case that may have to be removed one day: a view and the number of the case in; snapshots of
 * facts and the seals that can still be opened out.
 */
import type { Entry, LedgerView } from '../ledger/types.ts'
import type { Manifest } from '../record/manifest.ts'
import { sealOf } from '../record/seal.ts'

export interface CaseTexts {
  /** Digests of the snapshots that are there. */
  readonly facts: readonly string[]
  /** Seals in snapshots and manifests whose openings are there; each digest once. */
  readonly seals: readonly OpenSeal[]
  /** A commitment without an end: its texts are still needed. */
  readonly open?: number
}

interface OpenSeal {
  /** Where the value stood in the facts. */
  readonly path: string
  readonly sealed: string
}

/** `undefined` when the ledger knows no such case. */
export async function caseTexts(view: LedgerView, caseId: string): Promise<CaseTexts | undefined> {
  const facts = new Set<string>()
  const texts = new Set<string>()
  let known = false
  for await (const entry of mattersOf(view, caseId)) {
    known = true
    const snapshot = await factsOf(view, entry)
    if (snapshot !== undefined && (await view.blob(snapshot)) !== undefined) facts.add(snapshot)
    if (snapshot !== undefined) texts.add(snapshot)
    if (entry.kind === 'commit') texts.add(entry.body['manifest'] as string)
  }
  if (!known) return undefined
  const seals = new Map<string, OpenSeal>()
  for (const text of texts) {
    for (const seal of await openSeals(view, text)) seals.set(seal.sealed, seal)
  }
  const open = await openCommit(view, caseId)
  return { facts: [...facts], seals: [...seals.values()], ...(open !== undefined && { open }) }
}

/** Another case whose facts are one of these very texts; they can be the same where nothing in them names the case. */
export async function otherCaseWith(
  view: LedgerView,
  facts: readonly string[],
  caseId: string,
): Promise<string | undefined> {
  const wanted = new Set(facts)
  for await (const entry of view.entries({ kinds: ['commit', 'decision'] })) {
    const other = entry.body['case'] as string
    if (other === caseId) continue
    const snapshot = await factsOf(view, entry)
    if (snapshot !== undefined && wanted.has(snapshot)) return other
  }
  return undefined
}

/** Commitments and decisions on the case itself, not those that assign it with another. */
async function* mattersOf(view: LedgerView, caseId: string): AsyncIterable<Entry> {
  for await (const entry of view.entries({ kinds: ['commit', 'decision'], case: caseId })) {
    if (entry.body['case'] === caseId) yield entry
  }
}

async function factsOf(view: LedgerView, { kind, body }: Entry): Promise<string | undefined> {
  if (kind === 'decision') return body['facts'] as string
  const manifest = await jsonAt(view, body['manifest'] as string)
  return (manifest as Manifest | undefined)?.facts
}

/** Seals in a text whose openings are kept; a manifest has the same ones as the facts that it uses. */
async function openSeals(view: LedgerView, text: string): Promise<readonly OpenSeal[]> {
  const openings = await view.openings(text)
  return openings.map((opening) => ({ path: opening.path, ...sealOf(opening) }))
}

async function openCommit(view: LedgerView, caseId: string): Promise<number | undefined> {
  let open: number | undefined
  const kinds = ['commit', 'result', 'abandon'] as const
  for await (const { kind, seq } of view.entries({ kinds, case: caseId })) {
    open = kind === 'commit' ? seq : undefined
  }
  return open
}

async function jsonAt(view: LedgerView, digest: string): Promise<unknown> {
  const bytes = await view.blob(digest)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown)
}
