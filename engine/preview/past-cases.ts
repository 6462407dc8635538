/** All matters of a ledger made ready to be ruled, one after another; the ledger is read once. */
import type { LedgerView } from '../ledger/types.ts'
import { type CaseFilter, isInPeriod, NO_FILTER } from './filter.ts'
import type { EditionSide } from './history.ts'
import { pastCase, type PastCase } from './past-case.ts'
import { pastMatters } from './past-matters.ts'
import { recordedEditions } from './recorded-editions.ts'

/** A matter outside of the period is not read: `undefined` in its place, so that nobody loses count. */
export async function* pastCases(
  view: LedgerView,
  { before, after }: { readonly before: EditionSide; readonly after: EditionSide },
  filter: CaseFilter = NO_FILTER,
): AsyncGenerator<PastCase | undefined> {
  const reading = {
    view,
    document: after.loaded.policy.document,
    readers: { before: before.loaded.reader, after: after.loaded.reader },
    policies: await recordedEditions(view),
  }
  for await (const matter of pastMatters(view)) {
    const day = matter.entry.true_at.slice(0, 'yyyy-mm-dd'.length)
    yield isInPeriod(day, filter) ? await pastCase(matter, reading) : undefined
  }
}
