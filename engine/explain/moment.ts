/** The moment that a decision is about. */
import type { Telling } from './decision.ts'

/** When the draw is or was held: its own moment, otherwise that of the request. */
export function momentOf({ decision: { facts } }: Telling): number {
  const own = facts.roots['case']?.values['distributed_at']
  return typeof own === 'number' ? own : facts.asOf
}
