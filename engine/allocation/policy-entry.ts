/** The entry of the ledger by which an edition may be used. */
import type { RecordedPolicy } from '../record/manifest.ts'
import type { Entry, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { refusal } from './refusal.ts'

/** The latest entry that has this edition; an edition that is not in the ledger cannot be used. */
export async function policyEntryOf(
  view: LedgerView,
  { id, edition, in_force_from: from }: RecordedPolicy,
): Promise<Entry | LedgerRefusal> {
  const corrected = new Set<unknown>()
  for await (const entry of view.entries({ kinds: ['policy'], descending: true })) {
    const { document, editions, corrects } = entry.body
    if (document === id && !corrected.has(entry.seq)) {
      const list = editions as readonly { readonly digest: string }[]
      if (list.some(({ digest }) => digest === edition)) return entry
    }
    corrected.add(corrects)
  }
  return refusal(
    'edition-not-in-ledger',
    `редакції засад \`${id}\`, чинної з ${formatDateUk(parseDate(from) ?? 0)}, у журналі немає; внесіть її: zasady ledger policy ${id}`,
    `the edition of \`${id}\` in force from ${from} is not in the ledger; enter it: zasady ledger policy ${id}`,
  )
}
