/** A matter that was settled without a draw, decided again. */
import { answerOf } from '../decide/answer.ts'
import { evaluate } from '../decide/decide.ts'
import { prepare } from '../decide/prepare.ts'
import { assignmentsIn } from '../allocation/matter.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { firstDifference } from '../record/first-difference.ts'
import { factsAt } from './past-facts.ts'
import type { RuntimePast } from './past-policies.ts'
import type { Finding } from './types.ts'

/** The same outcome, judge, assignments and clauses, or the first that differs. */
export async function decisionFinding(
  view: LedgerView,
  { body }: Entry,
  { runtime, document }: RuntimePast,
): Promise<Finding> {
  const past = await factsAt(view, body['facts'] as string)
  if (past.kind === 'cannot') return past
  const request = { id: body['case'], policy: document, as_of: body['as_of'], facts: past.facts }
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') {
    return { kind: 'cannot', obstacle: 'facts-refused', detail: prepared.problems[0]?.path ?? '' }
  }
  const { outcome } = answerOf(prepared, evaluate(runtime, prepared), 'uk')
  const now = {
    outcome: outcome.kind,
    judge: outcome.judge,
    assignments: assignmentsIn(outcome),
    clauses: outcome.clauses,
  }
  const { outcome: kind, judge, assignments, clauses } = body
  const difference = firstDifference({ outcome: kind, judge, assignments, clauses }, now)
  return difference === undefined
    ? { kind: 'same' }
    : { kind: 'different', step: 'outcome', ...difference }
}
