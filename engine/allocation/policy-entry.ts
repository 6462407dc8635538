/** The entry of the ledger by which an edition may be used. */
import type { RecordedPolicy } from '../record/manifest.ts'
import type { Entry, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { refusal } from './refusal.ts'

/**
 * The latest approved entry that has this edition and that nothing corrects; an edition that is not in the ledger, or that
 * nobody has approved, cannot be used.
 */
export async function policyEntryOf(
  view: LedgerView,
  policy: RecordedPolicy,
): Promise<Entry | LedgerRefusal> {
  const [corrected, approved] = [new Set<unknown>(), new Set<unknown>()]
  let waiting: Entry | undefined
  // Approvals and corrections come after what they are about, hence here before it.
  for await (const entry of view.entries({ kinds: ['policy', 'approval'], descending: true })) {
    if (entry.kind === 'approval') approved.add(entry.body['policy'])
    else {
      if (!corrected.has(entry.seq) && hasEdition(entry, policy)) {
        if (approved.has(entry.seq)) return entry
        waiting ??= entry
      }
      corrected.add(entry.body['corrects'])
    }
  }
  return waiting === undefined ? notInLedger(policy) : notApproved(policy, waiting)
}

function hasEdition({ body }: Entry, { id, edition }: RecordedPolicy): boolean {
  const editions = body['editions'] as readonly { readonly digest: string }[]
  return body['document'] === id && editions.some(({ digest }) => digest === edition)
}

const dayUk = (day: string): string => formatDateUk(parseDate(day) ?? 0)

const notInLedger = ({ id, in_force_from: from }: RecordedPolicy): LedgerRefusal =>
  refusal(
    'edition-not-in-ledger',
    `редакції засад \`${id}\`, чинної з ${dayUk(from)}, у журналі немає; внесіть її: zasady ledger policy ${id}`,
    `the edition of \`${id}\` in force from ${from} is not in the ledger; enter it: zasady ledger policy ${id}`,
  )

const notApproved = ({ id, in_force_from: from }: RecordedPolicy, { seq }: Entry): LedgerRefusal =>
  refusal(
    'edition-not-approved',
    `редакцію засад \`${id}\`, чинну з ${dayUk(from)}, внесено (запис № ${seq}), але не схвалено; її має схвалити інша особа: zasady ledger approve ${seq} --by …`,
    `the edition of \`${id}\` in force from ${from} was entered (entry № ${seq}) and not approved; somebody else must approve it: zasady ledger approve ${seq} --by …`,
    seq,
  )
