/** The editions of a ledger with their states today, the policies that may be amended, and the patterns of new ones. */
import type { ChangeEditions, PolicyPatterns } from '../../../editor/api/index.ts'
import { type Answer, answered } from '../../../editor/server/index.ts'
import { editionStates, isConsolidated } from '../../../engine/index.ts'
import { right } from '../../complaint.ts'
import { loadPolicy } from '../../load-policy.ts'
import { shipped } from '../../policy-files.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { dayOf } from './begin.ts'
import { inBoth } from './header.ts'

export async function ledgerEditions(court: Court): Promise<Answer<ChangeEditions>> {
  const on = dayOf(court, 0)
  const states = await editionStates(court.ledger, on)
  const policies: ChangeEditions['policies'] = []
  for (const document of await court.policies.documents()) {
    const usable = await court.policies.usable(document)
    const policy = usable.ok ? usable.value.runtime.policies.get(document)?.policy : undefined
    if (policy !== undefined) policies.push({ document, title: inBoth(policy.base.title) })
  }
  const editions = states.map((one) => ({
    document: one.document,
    in_force_from: one.in_force_from,
    until: one.until,
    decision: one.decision,
    digest: one.digest,
    state: one.state,
    policy: one.policy,
    entered_by: one.entered_by,
    act: one.act,
    approval: one.approval,
    approved_by: one.approved_by,
  }))
  return answered({ on, policies, editions })
}

/** Policies that the project ships, each by its own document. */
export async function policyPatterns(): Promise<Answer<PolicyPatterns>> {
  const files = await shipped()
  if (!files.ok) return answerOf(files, 'change/no-pattern')
  const whole = files.value.filter(
    ({ role, draft, text }) => role === 'text' && draft === undefined && !isConsolidated(text),
  )
  const patterns: PolicyPatterns['patterns'] = []
  for (const { document } of whole) {
    const loaded = await loadPolicy(document)
    const base = loaded.ok ? loaded.value.policy?.base : undefined
    if (base === undefined || base.court === undefined) continue
    patterns.push({ document, title: inBoth(base.title), court: inBoth(base.court.title) })
  }
  return answerOf(right({ patterns }), 'change/no-pattern')
}
