/**
 * Rules of policies, their approvals and their use (FORMAT.md, section 3, rules 3 and 6): an edition is used when somebody
 * other than its author has approved it, and as long as nothing corrects it.
 */
import type { Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Before } from './before.ts'

type Found = LedgerRefusal | undefined

/** Nobody approves his own text. */
export async function ownPolicy({ by, body }: Entry, before: Before): Promise<Found> {
  const seq = body['policy'] as number
  const policy = await before.entry(seq)
  if (policy?.by !== by) return undefined
  return wrong(
    'order/own-policy',
    `засади (запис № ${seq}) внесено тим самим обліковим записом «${by}»; схвалення вносить інша особа: zasady ledger approve ${seq} --by …`,
    `the policy (entry № ${seq}) was entered by the same account \`${by}\`; its approval is entered by somebody else: zasady ledger approve ${seq} --by …`,
    seq,
  )
}

/** A policy entry is approved once. */
export async function approvedAlready({ body }: Entry, before: Before): Promise<Found> {
  const policy = body['policy'] as number
  const approval = await before.approvalOf(policy)
  if (approval === undefined) return undefined
  return wrong(
    'order/approved-already',
    `засади (запис № ${policy}) уже схвалено записом № ${approval}; вдруге їх не схвалюють`,
    `the policy (entry № ${policy}) was approved already by entry № ${approval}; it is not approved again`,
    approval,
  )
}

/** What has not been approved binds nobody. */
export async function unapprovedPolicy({ body }: Entry, before: Before): Promise<Found> {
  const policy = body['policy'] as number
  if ((await before.approvalOf(policy)) !== undefined) return undefined
  return wrong(
    'order/policy-not-approved',
    `засади (запис № ${policy}) внесено, але не схвалено; їх має схвалити інша особа: zasady ledger approve ${policy} --by …`,
    `the policy (entry № ${policy}) was entered and not approved; somebody else must approve it: zasady ledger approve ${policy} --by …`,
    policy,
  )
}

/** A corrected encoding of a policy is not used any more. */
export async function correctedPolicy({ body }: Entry, before: Before): Promise<Found> {
  const policy = body['policy'] as number
  const correction = await before.correctionOf(policy)
  if (correction === undefined) return undefined
  return wrong(
    'order/policy-corrected',
    `запис засад ${policy} виправлено записом ${correction}`,
    `the policy entry ${policy} was corrected by entry ${correction}`,
    correction,
  )
}
