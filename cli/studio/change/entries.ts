/** Entries of an approval: what of it stands in a ledger already, and the drafts of what is missing. */
import type { DraftDecision } from '../../../editor/api/index.ts'
import { canonicalJson, type CourtLedger, type Draft, type Entry } from '../../../engine/index.ts'

type View = Pick<CourtLedger, 'entries'>

export interface ApprovalOrder {
  /** The entry of the adopted policy. */
  readonly policy: Draft
  readonly decision: DraftDecision
  readonly approver: string
}

/** Places in the list. */
interface Known {
  readonly policy?: number
  readonly act?: number
  readonly approval?: number
}

/** The entries of this very policy by this very author, as far as they are there and nothing corrects them. */
export async function entriesOf(view: View, policy: Draft): Promise<Known> {
  const wanted = identityOf(policy)
  const [approvals, corrected] = [new Map<unknown, Entry>(), new Set<unknown>()]
  for await (const entry of view.entries({ kinds: ['policy', 'approval'], descending: true })) {
    const { seq, kind, body } = entry
    if (kind === 'approval') approvals.set(body['policy'], entry)
    else {
      if (!corrected.has(seq) && identityOf(entry) === wanted) {
        const approval = approvals.get(seq)
        return approval === undefined
          ? { policy: seq }
          : { policy: seq, approval: approval.seq, act: approval.body['act'] as number }
      }
      corrected.add(body['corrects'])
    }
  }
  return {}
}

const identityOf = ({ by, body }: Pick<Draft, 'by' | 'body'>): string =>
  canonicalJson([by, body['document'], body['files'], body['editions']])

/** The approved entry of a document that is in use; `undefined` when there is none. */
export async function latestApproved(view: View, document: string): Promise<number | undefined> {
  const [approved, corrected] = [new Set<unknown>(), new Set<unknown>()]
  for await (const entry of view.entries({ kinds: ['policy', 'approval'], descending: true })) {
    const { seq, kind, body } = entry
    if (kind === 'approval') approved.add(body['policy'])
    else {
      if (body['document'] === document && approved.has(seq) && !corrected.has(seq)) return seq
      corrected.add(body['corrects'])
    }
  }
  return undefined
}

/** The missing ones, in their order, at the end of a list of this size. */
export function draftsFor(
  { policy, decision, approver }: ApprovalOrder,
  known: Known,
  size: number,
): readonly Draft[] {
  const { type, no, date, signed_by } = decision
  const at = { true_at: date, by: approver }
  const act = { type, no, date, signed_by, case: null, document: null }
  const added = known.policy === undefined ? [policy] : []
  const place = size + added.length
  return [
    ...added,
    { ...at, kind: 'act', body: act },
    { ...at, kind: 'approval', body: { policy: known.policy ?? size, act: place } },
  ]
}
