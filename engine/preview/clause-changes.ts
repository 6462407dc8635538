/** Of which clauses two editions differ: two consolidated texts in, each such clause with what became of it out. */
import type { Edition } from '../../grammar/index.ts'
import { clauseTexts } from './clause-text.ts'
import type { ClauseChange } from './types.ts'

export type ClauseDifference = ClauseChange['change']

/** By clause, without the id of the document, in the order of the newer text. */
export function clauseDifferences(
  before: Edition,
  after: Edition,
): ReadonlyMap<string, ClauseDifference> {
  const [then, now] = [clauseTexts(before.statements), clauseTexts(after.statements)]
  const found = new Map<string, ClauseDifference>()
  for (const clause of new Set([...after.clauseStates.keys(), ...before.clauseStates.keys()])) {
    const difference = differenceOf(clause, { before, after }, then.get(clause), now.get(clause))
    if (difference !== undefined) found.set(clause, difference)
  }
  return found
}

function differenceOf(
  clause: string,
  { before, after }: { readonly before: Edition; readonly after: Edition },
  then: string | undefined,
  now: string | undefined,
): ClauseDifference | undefined {
  const [was, is] = [isThere(before, clause), isThere(after, clause)]
  if (!was) return is ? 'added' : undefined
  if (!is) return 'repealed'
  return then === now ? undefined : 'replaced'
}

/** In force, in a wording that may be unknown. */
function isThere({ clauseStates }: Edition, clause: string): boolean {
  const state = clauseStates.get(clause)?.state
  return state === 'in_force' || state === 'wording_unknown'
}
