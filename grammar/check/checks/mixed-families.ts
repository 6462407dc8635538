/**
 * A clause is either an effect (holds, not met) or a duty (complied, breached, pending), never
 * both. A pool condition may rest on a duty: it only uses the clause as a ground.
 */
import { rulesOf, type EditionView } from './view.ts'
import { citedClauses } from '../clauses-of.ts'

export function mixedFamilies(view: EditionView): void {
  const rules = rulesOf(view)
  const duties = new Set(
    rules.flatMap(({ statement }) => (statement.kind === 'duty' ? statement.clauses : [])),
  )
  for (const { statement, report } of rules) {
    if (statement.kind === 'duty') continue
    const own =
      statement.kind === 'exclude'
        ? citedClauses(statement).map(({ clause }) => clause)
        : statement.clauses
    for (const clause of new Set(own)) {
      if (duties.has(clause))
        report.add('check/mixed-families', statement.span, { clause }, { at: `"${clause}"` })
    }
  }
}
