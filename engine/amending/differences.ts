/**
 * Two editions clause by clause: statements of both in; what was added, replaced, repealed or only moved to another
 * number, out, in the order in which people read clauses.
 */
import { meaningOf, type Statement } from '../../grammar/index.ts'
import { isHeld } from './clause-groups.ts'
import { inReadingOrder } from './clause-order.ts'
import { clauseTexts, homesOf, isShared, lacking, meaningsOf, NO_CLAUSE } from './clause-texts.ts'

export type ClauseChange = 'added' | 'replaced' | 'repealed' | 'moved' | 'unchanged'

export interface ClauseDifference {
  readonly clause: string
  readonly change: ClauseChange
  /** The number that a moved clause had before. */
  readonly formerly?: string
  readonly before: readonly Statement[]
  readonly after: readonly Statement[]
}

/** Every clause of either edition, in reading order; what stands under no clause comes first. */
export function clauseDifferences(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly ClauseDifference[] {
  const [old, now] = [clauseTexts(citingAsIn(after, before)), clauseTexts(after)]
  const clauses = [...new Set([...old.keys(), ...now.keys()])].toSorted(inReadingOrder)
  const all = clauses.map((clause) =>
    differenceOf(clause, old.get(clause) ?? [], now.get(clause) ?? []),
  )
  return withMoves(withoutCarried(all))
}

/**
 * Definitions and readings that say the same in both are at home where the later edition has them: they lose a citation
 * whenever a clause is restated, and nobody meant to change them.
 */
function citingAsIn(
  after: readonly Statement[],
  before: readonly Statement[],
): readonly Statement[] {
  const known = new Map(
    after.filter(isShared).map((one) => [meaningOf({ ...one, clauses: [] }), one]),
  )
  return before.map((one) =>
    isShared(one) ? (known.get(meaningOf({ ...one, clauses: [] })) ?? one) : one,
  )
}

function differenceOf(
  clause: string,
  before: readonly Statement[],
  after: readonly Statement[],
): ClauseDifference {
  return { clause, change: changeOf(clause, before, after), before, after }
}

function changeOf(
  clause: string,
  before: readonly Statement[],
  after: readonly Statement[],
): ClauseChange {
  if (meaningsOf(before) === meaningsOf(after)) return 'unchanged'
  if (clause === NO_CLAUSE) return 'replaced'
  if (!before.some(isHeld)) return 'added'
  return after.some(isHeld) ? 'replaced' : 'repealed'
}

/**
 * A rule of several clauses is restated with all of them when one is amended. Those that say what they said, and share every
 * changed rule with one that says something else, did not change.
 */
function withoutCarried(all: readonly ClauseDifference[]): readonly ClauseDifference[] {
  const amended = new Set(all.filter(isRestated).map(({ clause }) => clause))
  return all.map((one) => {
    if (one.change !== 'replaced' || amended.has(one.clause)) return one
    const changed = [...lacking(one.before, one.after), ...lacking(one.after, one.before)]
    const isCarried = changed.every((rule) => homesOf(rule).some((home) => amended.has(home)))
    return isCarried ? { ...one, change: 'unchanged' } : one
  })
}

/** Whether the clause itself says something else, not only its rules. */
function isRestated({ change, before, after }: ClauseDifference): boolean {
  if (change !== 'replaced') return change !== 'unchanged'
  return meaningsOf(declared(before)) !== meaningsOf(declared(after))
}

const declared = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ kind }) => kind === 'clause')

/** A clause that went and one that came with the same words are one clause under another number. */
function withMoves(all: readonly ClauseDifference[]): readonly ClauseDifference[] {
  const gone = all.filter(({ change }) => change === 'repealed')
  const taken = new Set<ClauseDifference>()
  const moved = all.map((one) => {
    if (one.change !== 'added') return one
    const words = withoutNumber(one.clause, one.after)
    const from = gone.find(
      (other) => !taken.has(other) && withoutNumber(other.clause, other.before) === words,
    )
    if (from === undefined) return one
    taken.add(from)
    return { ...one, change: 'moved' as const, formerly: from.clause, before: from.before }
  })
  return moved.filter((one) => !taken.has(one))
}

/** The meaning without the number of the clause and without how lawyers cite it, which names the number too. */
function withoutNumber(clause: string, statements: readonly Statement[]): string {
  const number = JSON.stringify(clause)
  return statements
    .map((one) => meaningOf(one.kind === 'clause' ? { ...one, cite: undefined } : one))
    .map((meaning) => meaning.replaceAll(number, '"§"'))
    .toSorted()
    .join('\n')
}
