/**
 * Several rules may answer on one clause for one subject; people ask about the clause. The answer that
 * weighs most stands: an effect holds if any rule gives it, a duty is breached if any part of it is.
 */
import type { ClauseEntry, Status } from './evaluation.ts'
import { missingOf } from './result.ts'

const WEIGHT: Readonly<Record<Status, number>> = {
  breached: 4,
  holds: 4,
  undetermined: 3,
  pending: 2,
  complied: 1,
  not_met: 1,
  not_in_force: 0,
  repealed: 0,
  not_applicable: 0,
  wording_unknown: 0,
}

/** One entry for each clause and subject, in the order in which they first came. */
export function merged(entries: readonly ClauseEntry[]): readonly ClauseEntry[] {
  const byKey = new Map<string, ClauseEntry>()
  for (const entry of entries) {
    const key = `${entry.clause}\u0000${entry.subject ?? ''}`
    const other = byKey.get(key)
    byKey.set(key, other === undefined ? entry : heavier(other, entry))
  }
  return [...byKey.values()]
}

function heavier(a: ClauseEntry, b: ClauseEntry): ClauseEntry {
  const difference = WEIGHT[a.status] - WEIGHT[b.status]
  if (difference !== 0) return difference > 0 ? a : b
  // A part of the duty that was owed and done is what the clause says of the case.
  if (a.idle === true && b.idle !== true) return b
  return a.missing.length + b.missing.length === 0 ? a : { ...a, missing: missingOf([a, b]) }
}
