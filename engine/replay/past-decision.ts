/**
 * A matter of the past as it was decided, to be explained: a commitment or a decision of the ledger in; what was asked and
 * what was decided, with the record of its draw, out.
 */
import { evaluate } from '../decide/decide.ts'
import { decisionOf } from '../decide/explain-request.ts'
import { prepare } from '../decide/prepare.ts'
import type { Decision } from '../explain/decision.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import type { Manifest } from '../record/manifest.ts'
import type { DistributionRecord } from '../record/record.ts'
import { factsAt } from './past-facts.ts'
import type { PastPolicy } from './past-policies.ts'
import type { Cannot } from './types.ts'

export type PastDecision =
  { readonly kind: 'decision'; readonly decision: Decision; readonly facts: unknown } | Cannot

/** `record`: of the draw, once there is one. */
export async function pastDecision(
  view: LedgerView,
  { kind, body }: Entry,
  policyAt: (seq: number) => Promise<PastPolicy>,
  record?: DistributionRecord,
): Promise<PastDecision> {
  const past = await policyAt(body['policy'] as number)
  if (past.kind === 'cannot') return past
  const { runtime, document } = past
  const named =
    kind === 'commit' ? await inManifest(view, String(body['manifest'])) : inDecision(body)
  if (named === undefined) {
    return { kind: 'cannot', obstacle: 'blob-missing', detail: String(body['manifest']) }
  }
  const known = await factsAt(view, named.facts)
  if (known.kind === 'cannot') return known
  const { facts } = known
  const request = { id: body['case'], policy: document, as_of: named.as_of, facts }
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') {
    return { kind: 'cannot', obstacle: 'facts-refused', detail: prepared.problems[0]?.path ?? '' }
  }
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime, record)
  return { kind: 'decision', decision, facts }
}

type Named = Pick<Manifest, 'facts' | 'as_of'>

/** A manifest names the facts and the moment, and so does a decision. */
async function inManifest(view: LedgerView, digest: string): Promise<Named | undefined> {
  const bytes = await view.blob(digest)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Manifest)
}

const inDecision = (body: Entry['body']): Named => ({
  facts: String(body['facts']),
  as_of: String(body['as_of']),
})
