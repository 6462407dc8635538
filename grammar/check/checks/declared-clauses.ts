/** Every clause that a rule or a mark cites has a declaration, and one only. */
import { citedClauses } from '../clauses-of.ts'
import { isBrokenClause, ofKind, type EditionView } from './view.ts'

export function declaredClauses(view: EditionView): void {
  const declared = new Set<string>()
  for (const { statement, report } of ofKind(view, 'clause')) {
    const { clause, span } = statement
    if (declared.has(clause))
      report.add('check/duplicate-clause', span, { clause }, { at: `"${clause}"` })
    declared.add(clause)
  }
  for (const { statement, report } of view.statements) {
    // A definition or a reading only says where it belongs.
    if (statement.kind === 'definition' || statement.kind === 'reading') continue
    for (const { clause, span } of citedClauses(statement)) {
      if (!declared.has(clause) && !isBrokenClause(view, clause))
        report.add('check/undeclared-clause', span, { clause }, { at: `"${clause}"` })
    }
  }
}
