/**
 * Which clauses must be amended together: the text in force and the text wanted in; groups of clauses, each for one
 * operation, out.
 *
 * An operation takes a clause out of every statement that cites it. A rule of several clauses would therefore be cut in two
 * unless all its clauses are restated together; so would a draw whose pool rests on a clause.
 */
import { type Statement, withoutClauses } from '../../grammar/index.ts'
import { isShared, lacking, meaningsOf, ownClauses } from './clause-texts.ts'

export type ClauseGroup = ReadonlySet<string>

/** Definitions and readings are replaced by their names, facts by nothing: no clause holds them. */
export const isHeld = (statement: Statement): boolean =>
  !isShared(statement) && statement.kind !== 'fact'

/** Groups that do not touch each other, those to begin with besides. */
export function clauseGroups(
  before: readonly Statement[],
  after: readonly Statement[],
  seeds: readonly string[] = [],
): readonly ClauseGroup[] {
  const changed = [...lacking(before, after), ...lacking(after, before)].filter(isHeld)
  const held = before.filter(isHeld)
  let groups = merged([...changed.map(ownClauses), ...seeds.map((clause) => [clause])])
  for (;;) {
    const touched = groups.flatMap((group) => held.flatMap((one) => clausesWith(one, group)))
    const wider = merged([...groups.map((group) => [...group]), ...touched])
    if (sizesOf(wider) === sizesOf(groups)) return wider
    groups = wider
  }
}

/** A statement that would lose something with the group, and the clause of the group that it hangs on. */
function clausesWith(statement: Statement, group: ClauseGroup): readonly (readonly string[])[] {
  const left = withoutClauses(statement, group)
  if (left !== undefined && meaningsOf([left]) === meaningsOf([statement])) return []
  const [first] = group
  return first === undefined ? [] : [[first, ...ownClauses(statement)]]
}

/** Lists with something in common become one. */
function merged(lists: readonly (readonly string[])[]): readonly Set<string>[] {
  return lists.reduce<Set<string>[]>((groups, list) => {
    const touching = groups.filter((group) => list.some((clause) => group.has(clause)))
    const rest = groups.filter((group) => !touching.includes(group))
    return list.length === 0
      ? groups
      : [...rest, new Set([...touching.flatMap((one) => [...one]), ...list])]
  }, [])
}

const sizesOf = (groups: readonly ClauseGroup[]): string =>
  groups
    .map(({ size }) => size)
    .toSorted((a, b) => a - b)
    .join()
