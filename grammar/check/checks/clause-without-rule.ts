/** Every clause has a rule, or says that it cannot be computed or that its wording is unknown. */
import { citedClauses } from '../clauses-of.ts'
import { isBrokenClause, ofKind, type EditionView } from './view.ts'

export function clauseWithoutRule(view: EditionView): void {
  const served = new Set<string>()
  for (const { statement } of view.statements) {
    if (['clause', 'definition', 'reading'].includes(statement.kind)) continue
    for (const { clause } of citedClauses(statement)) served.add(clause)
    if (statement.kind === 'draw') served.add(statement.emptyPool)
  }
  for (const { statement, report } of ofKind(view, 'clause')) {
    const { clause, span } = statement
    if (!served.has(clause) && !isBrokenClause(view, clause))
      report.add('check/clause-without-rule', span, { clause }, { at: `"${clause}"` })
  }
}
