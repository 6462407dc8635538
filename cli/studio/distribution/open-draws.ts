/** Draws that were begun and not finished: commitments of the ledger without a result, the oldest first. */
import type { OpenDraw } from '../../../editor/api/index.ts'
import type { Desk } from './desk.ts'

export async function openDraws({ court: { ledger } }: Desk): Promise<readonly OpenDraw[]> {
  const found: OpenDraw[] = []
  for (const seq of await ledger.open()) {
    const entry = await ledger.entry(seq)
    if (entry === undefined) continue
    const { body, recorded_at, by } = entry
    found.push({
      commit: seq,
      case: String(body['case']),
      attempt: body['attempt'] as number,
      recorded_at,
      by,
      source: (body['source'] as { readonly source: string }).source,
    })
  }
  return found
}
