/**
 * Why something that the ledger named is not there: a view and its digest in, the obstacle out. What was removed by a
 * redaction is told apart from what is lost.
 */
import type { LedgerView } from '../ledger/types.ts'
import type { Cannot, Obstacle } from './types.ts'

/** `digest` names a text or a seal; `detail` is said of it, with the number of the redaction if there was one. */
export async function gone<O extends Obstacle>(
  view: LedgerView,
  digest: string,
  obstacle: O,
  detail: string,
): Promise<Cannot<O | 'redacted'>> {
  for await (const { seq, body } of view.entries({ kinds: ['redaction'] })) {
    if ((body['digests'] as readonly string[]).includes(digest)) {
      return { kind: 'cannot', obstacle: 'redacted', detail: `№ ${seq}: ${detail}` }
    }
  }
  return { kind: 'cannot', obstacle, detail }
}
