/** A decision of the invented court of test/support, ready to be explained. */
import { decisionOf, evaluate, prepare } from '../../../engine/index.ts'
import type { Decision } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

/** Statements and facts in; 01.09.2026 is a Tuesday. */
export function decisionOn(statements: string, facts: object, asOf = '2026-09-01'): Decision {
  const runtime = miniCourt(statements)
  const prepared = prepare(runtime, { policy: 'mini', as_of: asOf, facts })
  if (prepared.kind === 'refused') throw new Error(JSON.stringify(prepared.problems))
  return decisionOf(prepared, evaluate(runtime, prepared), runtime)
}
