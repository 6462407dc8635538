/** Shipped policies into the sample's ledger: entered by one account, approved by another, as a court does it. */
import type { CourtLedger, Draft } from '../../../engine/index.ts'
import { type Or, right } from '../../complaint.ts'
import { append } from '../../ledger/append.ts'
import { draftOfPolicy } from '../../ledger/policy-files.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import type { SampleData } from './sample-data.ts'
import type { StagedClock } from './staged-clock.ts'

/** The act of the assembly is entered once; every policy is then approved by it. */
export async function enterPolicies(
  ledger: CourtLedger,
  { at: enteredAt, ids, approved_at, act: approving }: SampleData['policies'],
  clock: StagedClock,
): Promise<Or<undefined>> {
  clock.set(enteredAt)
  const true_at = dayOf(enteredAt)
  const entered: number[] = []
  for (const name of ids) {
    const by = SAMPLE_PEOPLE.author
    const draft = await draftOfPolicy(name, { by, true_at, reason: null, corrects: null })
    if (!draft.ok) return draft
    const entries = await append(ledger, [draft.value])
    if (!entries.ok) return entries
    entered.push(...entries.value.map(({ seq }) => seq))
  }
  clock.set(approved_at)
  const at = { true_at: dayOf(approved_at), by: SAMPLE_PEOPLE.approver }
  const body = { ...approving, case: null, document: null }
  const act = await append(ledger, [{ ...at, kind: 'act', body }])
  if (!act.ok) return act
  const approvals = entered.map((policy): Draft => ({
    ...at,
    kind: 'approval',
    body: { policy, act: act.value[0]?.seq ?? 0 },
  }))
  const approved = await append(ledger, approvals)
  return approved.ok ? right(undefined) : approved
}

const dayOf = (moment: string): string => moment.slice(0, 'yyyy-mm-dd'.length)
