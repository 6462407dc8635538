/** Which clauses the rules of an edition implement, by what kind of answer they give. */
import { citedClauses } from '../clauses-of.ts'
import { rulesOf, type EditionView } from './view.ts'

/** `exclusion`: about a judge; `effect`: holds or not met, for the matter; the rest as they are called. */
export type Role = 'exclusion' | 'effect' | 'duty' | 'transfer' | 'redraw' | 'condition'

export function clausesByRole(view: EditionView): Readonly<Record<Role, ReadonlySet<string>>> {
  const roles: Record<Role, Set<string>> = {
    exclusion: new Set(),
    effect: new Set(),
    duty: new Set(),
    transfer: new Set(),
    redraw: new Set(),
    condition: new Set(),
  }
  const put = (role: Role, clauses: readonly string[]) => {
    for (const clause of clauses) roles[role].add(clause)
  }
  for (const { statement } of rulesOf(view)) {
    const cited = citedClauses(statement).map(({ clause }) => clause)
    if (statement.kind === 'duty') put('duty', statement.clauses)
    else if (statement.kind === 'exclude') put('exclusion', cited)
    else put('effect', statement.clauses)
    if (statement.kind === 'transfer' || statement.kind === 'redraw') put(statement.kind, cited)
    if (statement.kind === 'draw' || statement.kind === 'manual') {
      const conditions = statement.conditions.map(({ clause }) => clause)
      put('exclusion', conditions)
      put('condition', conditions)
    }
    if (statement.kind === 'draw') put('effect', [statement.emptyPool])
  }
  return roles
}
