/** What is given away of a ledger: its export, a checkpoint, the bundle of a case. */
import {
  buildBundle,
  bundlePage,
  bundleText,
  type BundleRequest,
  type CourtLedger,
} from '../../../engine/index.ts'
import type { BundleQuery } from '../../../editor/api/index.ts'
import { type Answer, answered, type Download, refused } from '../../../editor/server/index.ts'
import { damagedRefusal } from './damage-told.ts'

const TEXT = 'text/plain; charset=utf-8'
const UNKNOWN = new Set(['bundle/unknown-case', 'bundle/unknown-attempt'])

/** `open`: with the openings of seals. A damaged ledger is not given away: it would pass for one. */
export function ledgerFile(ledger: CourtLedger, open: boolean): Answer<Download> {
  const [damage] = ledger.damage
  if (damage !== undefined) return damagedRefusal(damage)
  const name = open ? 'ledger-open.txt' : 'ledger.txt'
  return answered({ name, type: TEXT, content: ledger.export({ openings: open }) })
}

export async function checkpointFile(ledger: CourtLedger): Promise<Answer<Download>> {
  const { checkpoint, size } = await ledger.head()
  return answered({ name: `checkpoint-${size}.txt`, type: TEXT, content: checkpoint })
}

export async function bundleFile(
  ledger: CourtLedger,
  { case: caseId, attempt, form = 'json' }: BundleQuery,
  open: boolean,
): Promise<Answer<Download>> {
  const [damage] = ledger.damage
  if (damage !== undefined) return damagedRefusal(damage)
  const request: BundleRequest = {
    case: caseId,
    ...(attempt !== undefined && { attempt }),
    ...(open && { open: true }),
  }
  const built = await buildBundle(ledger, request)
  if (built.kind === 'refused') {
    const { code, message } = built.refusal
    return refused({ code, message, status: UNKNOWN.has(code) ? 404 : 422 })
  }
  // Its name says that it is not to be published.
  const name = `bundle${open ? '-open' : ''}-${caseId.replace(/[^\p{L}\p{N}]+/gu, '-')}-${built.bundle.attempt}`
  return answered(
    form === 'page'
      ? {
          name: `${name}.html`,
          type: 'text/html; charset=utf-8',
          content: bundlePage(built.bundle),
        }
      : { name: `${name}.json`, type: 'application/json', content: bundleText(built.bundle) },
  )
}
