/**
 * Out of scope are findings, duties and parameters only: what happens to a matter that must be
 * distributed is decided by the rules of the distribution themselves.
 */
import { citedClauses, type Rule } from '../clauses-of.ts'
import { covers } from '../clause-patterns.ts'
import { ofKind, rulesOf, type EditionView } from './view.ts'

export function scopeOfDistribution(view: EditionView): void {
  const distributing = rulesOf(view).filter(({ statement }) => !ANSWERING.has(statement.kind))
  const clauses = distributing.flatMap(({ statement }) => citedClauses(statement))
  for (const { statement, report } of ofKind(view, 'out_of_scope')) {
    for (const written of statement.from) {
      const taken = clauses.find(({ clause }) => covers(written, clause))
      if (taken === undefined) continue
      const { clause } = taken
      report.add('check/scope-of-distribution', statement.span, { clause }, { at: `"${written}"` })
    }
  }
}

const ANSWERING: ReadonlySet<Rule['kind']> = new Set([
  'finding',
  'duty',
  'parameter',
  'out_of_scope',
])
