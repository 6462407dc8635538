/**
 * What an edition would say after some operations: for those who write amendments, before there is a file to check.
 */
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Operation } from '../../syntax/ast.ts'
import type { ClauseState, Edition } from '../checked-policy.ts'
import { reportFor } from '../report.ts'
import type { Sha256 } from '../stripped.ts'
import { applyAmendment, placedIn } from './apply.ts'

/** The part of an edition that operations change. */
export type EditionText = Pick<Edition, 'from' | 'statements' | 'clauseStates'>

/** The edition after the operations, and every remark that an amendment with them would get. */
export function statementsAfter(
  { from, statements, clauseStates }: EditionText,
  operations: readonly Operation[],
  sha256: Sha256,
): EditionText & { readonly diagnostics: readonly Diagnostic[] } {
  const report = reportFor('')
  const text = { statements: placedIn(report, statements), states: present(clauseStates) }
  const after = applyAmendment(text, { operations }, { from, report, sha256 })
  return {
    from,
    statements: after.statements.map(({ statement }) => statement),
    clauseStates: after.states,
    diagnostics: report.diagnostics,
  }
}

/** A clause that is yet to come is not there. */
const present = (states: ReadonlyMap<string, ClauseState>): ReadonlyMap<string, ClauseState> =>
  new Map([...states].filter(([, { state }]) => state !== 'not_yet'))
