/** A court of the sample day as the studio has it open, and its port of policies. */
import { join } from 'node:path'
import type { PoliciesPort } from '../../../../editor/server/index.ts'
import type { Court } from '../../../../cli/studio/court.ts'
import { ledgerPolicies } from '../../../../cli/studio/ledger-policies.ts'
import type { BoundedWork } from '../../../../cli/studio/policies/bounded-work.ts'
import { policiesPort } from '../../../../cli/studio/policies/port.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { sampleCourt } from '../../../support/sample-court.ts'
import { FIRST, SECOND } from '../../ledger/court.ts'

export const POLICY = 'desn'
export const TEXT = 'courts/desnianskyi/2025-03-28-no-3.zasady'

/** Two matters have been drawn in it. */
export async function openPolicies(work: BoundedWork): Promise<PoliciesPort> {
  const address = join(temporaryFolder(), 'court.sqlite')
  const { ledger, allocate } = await sampleCourt(address)
  for (const id of [FIRST, SECOND]) await allocate(id)
  const court: Court = {
    kind: 'sample',
    name: 'Навчальний районний суд',
    ledger,
    address,
    secrets: { signer: '', privacy: '', chains: {} } as unknown as Court['secrets'],
    policies: ledgerPolicies(ledger),
    clock: () => Date.parse('2026-08-04T16:00:00+03:00'),
  }
  return policiesPort(court, work)
}

/** The value of an answer that is one. */
export function valueOf<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false },
): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
