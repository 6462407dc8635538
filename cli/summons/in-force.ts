/** The entries of a register in, for each message the one in force out. */
import type { DeliveryStatus, Entry } from './register.ts'

/** How far the clock of a gateway may be from ours. */
export const CLOCK_DIFFERENCE_MS = 5 * 60_000

/** Of each message the entry that no other corrects and that came last by its own time. */
export function currentEntries(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []))
  const current = new Map<string, Entry>()
  for (const entry of entries.filter(({ seq }) => !corrected.has(seq))) {
    const other = current.get(entry.message)
    if (other === undefined || replaces(entry, other)) current.set(entry.message, entry)
  }
  return [...current.values()]
}

/** `entry` was entered after `other`. */
function replaces(entry: Entry, other: Entry): boolean {
  const apart = Date.parse(entry.status_at) - Date.parse(other.status_at)
  if (Math.abs(apart) <= CLOCK_DIFFERENCE_MS) {
    // Two clocks: what we saw of the sending does not hide what the gateway reports of the message itself.
    if (isOurSight(other) && entry.source === 'webhook') return true
    if (isOurSight(entry) && other.source === 'webhook') return false
  }
  if (apart !== 0) return apart > 0
  const [stage, otherStage] = [STAGES[entry.status], STAGES[other.status]]
  return stage === undefined || otherStage === undefined || stage >= otherStage
}

const isOurSight = ({ source, status }: Entry): boolean =>
  source === 'outbox' && status !== 'refused' && status !== 'not_sent'

/** Reports of one second, as many gateways count, stand in the order in which a message lives. */
const STAGES: Readonly<Partial<Record<DeliveryStatus, number>>> = {
  queued: 0,
  sent: 1,
  delivered: 2,
  failed: 2,
  read: 3,
}
