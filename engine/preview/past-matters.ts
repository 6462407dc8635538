/**
 * The matters of a ledger, one after another: a view in; each commitment with its number and first result, and each decision
 * without a draw, out. Reads the list once, and keeps no more than the commitments that are still open.
 */
import type { Entry, LedgerView } from '../ledger/types.ts'

export interface PastDraw {
  readonly kind: 'draw'
  readonly entry: Entry
  /** Absent when the ledger has no result. */
  readonly settled?: { readonly randomness: Entry; readonly result: Entry }
}
export interface PastDecision {
  readonly kind: 'decision'
  readonly entry: Entry
}
export type PastMatter = PastDraw | PastDecision

/** In the order in which they were settled; those without a result at the end. */
export async function* pastMatters(view: LedgerView): AsyncGenerator<PastMatter> {
  const open = new Map<number, { readonly entry: Entry; randomness?: Entry }>()
  const kinds = ['commit', 'randomness', 'result', 'decision'] as const
  for await (const entry of view.entries({ kinds })) {
    if (entry.kind === 'decision') yield { kind: 'decision', entry }
    if (entry.kind === 'commit') open.set(entry.seq, { entry })
    const of = Number(entry.body['commit'])
    const commit = open.get(of)
    if (commit === undefined) continue
    if (entry.kind === 'randomness') commit.randomness ??= entry
    if (entry.kind !== 'result' || commit.randomness === undefined) continue
    open.delete(of)
    const settled = { randomness: commit.randomness, result: entry }
    yield { kind: 'draw', entry: commit.entry, settled }
  }
  for (const { entry } of open.values()) yield { kind: 'draw', entry }
}
