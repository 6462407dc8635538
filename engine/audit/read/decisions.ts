/** A matter that was settled without a draw: its entry in, what an audit asks about it out. */
import type { Entry, LedgerView } from '../../ledger/types.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { FactPlaces } from '../settings.ts'
import { jsonAt } from './draws.ts'
import { type Snapshot, snapshotIn } from './snapshot.ts'

export interface Decided {
  readonly entry: Entry
  readonly at: number
  readonly day: number
  readonly case: string
  readonly outcome: string
  readonly judge: string | undefined
  /** Cases that were given to a judge, the decision's own included. */
  readonly given: readonly { readonly case: string; readonly judge: string }[]
  readonly clauses: readonly string[]
  readonly snapshot: Snapshot | undefined
}

export async function decidedOf(
  view: LedgerView,
  entry: Entry,
  places: FactPlaces,
): Promise<Decided> {
  const { body } = entry
  const at = Date.parse(entry.recorded_at)
  const [caseId, judge] = [String(body['case']), body['judge']]
  const own = typeof judge === 'string' ? [{ case: caseId, judge }] : []
  const listed = body['assignments'] as Decided['given']
  const others = listed.filter((one) => own.every((mine) => mine.case !== one.case))
  const facts = await jsonAt<unknown>(view, body['facts'])
  return {
    entry,
    at,
    day: kyivDay(at),
    case: caseId,
    outcome: String(body['outcome']),
    judge: typeof judge === 'string' ? judge : undefined,
    given: [...own, ...others],
    clauses: body['clauses'] as readonly string[],
    snapshot: facts === undefined ? undefined : snapshotIn(facts, places),
  }
}
