/** What was known at a moment: a view of the ledger and `known_at` in, the entries of a kind known by then out. */
import type { Entry, EntryKind, LedgerView } from '../ledger/types.ts'

/**
 * Entries of the kinds that the system had by `knownAt` (epoch milliseconds; all without one): those before the first
 * entry of the ledger, of whatever kind, that was recorded later. So a clock set back cannot reorder them
 * (ledger/FORMAT.md, section 2).
 */
export async function entriesKnownAt(
  view: LedgerView,
  kinds: readonly EntryKind[],
  knownAt?: number,
): Promise<readonly Entry[]> {
  const to = knownAt === undefined ? undefined : await firstLaterThan(view, knownAt)
  const entries: Entry[] = []
  for await (const entry of view.entries({ kinds, ...(to !== undefined && { to }) })) {
    entries.push(entry)
  }
  return entries
}

async function firstLaterThan(view: LedgerView, knownAt: number): Promise<number | undefined> {
  for await (const { seq, recorded_at: at } of view.entries()) {
    if (Date.parse(at) > knownAt) return seq
  }
  return undefined
}
