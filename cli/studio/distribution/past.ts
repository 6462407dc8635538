/** One distribution of the past as it was decided: its entries in; the decision with its record, to be told, out. */
import {
  type Decision,
  type DistributionRecord,
  pastDecision,
  type PastDecision,
} from '../../../engine/index.ts'
import { type Answer, answered, refused } from '../../../editor/server/index.ts'
import type { Past } from './attempts.ts'
import type { Desk } from './desk.ts'
import { jsonOf } from './names.ts'

export interface Decided {
  readonly decision: Decision
  readonly record?: DistributionRecord
}

export async function decidedIn(
  { court: { ledger }, policyAt }: Desk,
  { entry, attempt }: Past,
): Promise<Answer<Decided>> {
  const record = await recordOf(ledger, attempt?.result?.body['record'])
  const past = await pastDecision(ledger, entry, policyAt, record)
  if (past.kind !== 'decision') return cannotTell(past, entry.seq)
  const { decision } = past
  return answered({ decision, ...(record !== undefined && { record }) })
}

const recordOf = async (ledger: Desk['court']['ledger'], digest: unknown) =>
  (await jsonOf(ledger, digest)) as unknown as DistributionRecord | undefined

const cannotTell = ({ detail }: Exclude<PastDecision, { kind: 'decision' }>, seq: number) =>
  refused({
    code: 'distribution/cannot-tell',
    status: 422,
    message: {
      uk: `того, на чому ґрунтується запис № ${seq}, у журналі вже немає (${detail})`,
      en: `what entry no. ${seq} rests on is not in the ledger any more (${detail})`,
    },
    help: {
      uk: 'що й за яким записом вилучено, сказано в журналі; числа розподілу лишилися в пакеті доказів',
      en: 'the ledger says what was redacted and by which entry; the numbers of the draw are in the bundle',
    },
  })
