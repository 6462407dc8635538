/** How many matters a preview will look at: an open ledger in, the number of its draws and decisions out. */
import type { LedgerView } from '../../engine/index.ts'

export async function matterCount(ledger: Pick<LedgerView, 'entries'>): Promise<number> {
  let count = 0
  for await (const _ of ledger.entries({ kinds: ['commit', 'decision'] })) count++
  return count
}
