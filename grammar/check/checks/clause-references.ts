/**
 * Every clause referred to exists, is in force, and has a rule of the kind that the reference needs:
 * `ground` an exclusion, `holds` an effect on the matter, an exception a transfer, and so on.
 */
import type { Span } from '../../source/text.ts'
import { referredClauses } from '../clauses-of.ts'
import { covers, isPattern } from '../clause-patterns.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { dayWords, didYouMean, type Report } from '../report.ts'
import { clausesByRole, type Role } from './roles.ts'
import { isBrokenClause, type EditionView } from './view.ts'

interface Reference {
  readonly clause: string
  readonly span: Span
  readonly report: Report
  /** The kind of rule that must answer; absent where any clause will do. */
  readonly role?: Role
}

export function clauseReferences(view: EditionView): void {
  const roles = clausesByRole(view)
  const marked = new Set(
    view.statements.flatMap(({ statement }) =>
      statement.kind === 'not_computable' || statement.kind === 'wording_unknown'
        ? statement.clauses
        : [],
    ),
  )
  for (const { clause, span, report, role } of referencesIn(view)) {
    if (isBrokenClause(view, clause)) continue
    if (coversClauses(clause, view)) continue
    const at = `"${clause}"`
    const state = view.states.get(clause)?.state
    if (state === undefined) {
      report.add(
        'check/unknown-clause',
        span,
        { clause },
        { ...didYouMean(nearest(clause, view.states.keys())), at },
      )
    } else if (state === 'repealed' || state === 'not_yet') {
      report.add('check/clause-not-in-force', span, { clause, date: dayWords(view.from) }, { at })
    } else if (role !== undefined && !roles[role].has(clause) && !marked.has(clause)) {
      report.add('check/clause-without-effect', span, { clause }, { at })
    }
  }
}

/** `2/*` stands for every clause whose id begins so. */
function coversClauses(written: string, { states }: EditionView): boolean {
  return isPattern(written) && [...states.keys()].some((clause) => covers(written, clause))
}

function referencesIn(view: EditionView): Reference[] {
  return view.statements.flatMap(({ statement, report }): Reference[] => {
    const referred = referredClauses(statement).map((use) => ({ ...use, report }))
    const asked = view.expressionsIn(statement).flatMap((expr): Reference[] => {
      if (expr.kind !== 'ground' && expr.kind !== 'holds') return []
      const role = expr.kind === 'ground' ? 'exclusion' : 'effect'
      return expr.clauses.map((clause) => ({ clause, span: expr.span, report, role }))
    })
    if (statement.kind !== 'transfer_exception') return [...referred, ...asked]
    const { from, redrawClause } = statement
    return [
      ...referred.map((use): Reference => {
        if (use.clause === redrawClause && !from.includes(use.clause))
          return { ...use, role: 'redraw' }
        return { ...use, role: 'transfer' }
      }),
      ...asked,
    ]
  })
}
