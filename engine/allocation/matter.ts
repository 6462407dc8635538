/** A matter settled without a draw: its answer in, the draft of its entry out. */
import type { Answer } from '../decide/answer.ts'
import type { Told } from '../distribute/distribute.ts'
import { snapshotOf } from '../distribute/manifest-of.ts'
import type { Draft, LedgerView } from '../ledger/types.ts'
import { canonicalJson, digest } from '../record/canonical-json.ts'
import type { RecordedPolicy } from '../record/manifest.ts'
import { sealer } from '../record/seal.ts'
import { momentText } from '../time/instant.ts'
import { isFields } from '../time/shape.ts'
import type { Privacy } from './allocate.ts'

/** The number of the case; without one, the request's own id. */
export function caseIn(request: unknown): string | undefined {
  if (!isFields(request)) return undefined
  const { id, facts } = request
  const matter = isFields(facts) ? facts['case'] : undefined
  const own = isFields(matter) ? matter['id'] : undefined
  const named = typeof own === 'string' ? own : id
  return typeof named === 'string' && named.trim() !== '' ? named : undefined
}

/** What the head of the court assigned, as an entry has it. */
export const assignmentsIn = ({ assignments = [] }: Answer['outcome']) =>
  assignments.map((one) => ({ case: one.case_id, judge: one.judge_id }))

/** Outcomes that settle a matter without chance; the others leave it waiting. */
const SETTLING = new Set(['transfer', 'manual', 'none', 'empty_pool'])

interface DecisionDraft {
  readonly edition: RecordedPolicy
  /** The draft, or nothing when the last decision on the case says the same. */
  readonly withPolicy: (policy: number, view: LedgerView) => Promise<readonly Draft[]>
}

/** `undefined` when nothing was settled: a fact is awaited, or no distribution was asked for. */
export function decisionDraft(
  request: unknown,
  { answer, decision }: Told,
  { by, privacy }: { readonly by: string; readonly privacy: Privacy },
): DecisionDraft | undefined {
  const caseId = caseIn(request)
  const { outcome } = answer
  const asOf = momentText(answer.as_of)
  if (caseId === undefined || !SETTLING.has(outcome.kind)) return undefined
  const seals = sealer(privacy.key, `case:${caseId}`, privacy.patterns)
  const { document, openings } = snapshotOf((request as { facts: unknown }).facts, seals)
  const of = digest(document)
  const { edition, ir } = decision
  const body = {
    case: caseId,
    outcome: outcome.kind,
    judge: outcome.judge ?? null,
    assignments: assignmentsIn(outcome),
    clauses: outcome.clauses,
    facts: of,
    as_of: asOf,
  }
  return {
    edition: { id: ir.document, edition: edition.digest, in_force_from: edition.from },
    async withPolicy(seq, view) {
      const draft: Draft = {
        kind: 'decision',
        true_at: asOf,
        by,
        body: { ...body, policy: seq },
        blobs: [Buffer.from(canonicalJson(document))],
        openings: openings.map((opening) => ({ of, opening })),
      }
      return (await isSaid(view, draft)) ? [] : [draft]
    },
  }
}

async function isSaid(view: LedgerView, { body }: Draft): Promise<boolean> {
  const filter = { kinds: ['decision'], case: body['case'] as string, descending: true } as const
  for await (const last of view.entries(filter))
    return canonicalJson(last.body) === canonicalJson(body)
  return false
}
