/**
 * The wording of each clause: the statements of an edition in; for every clause the statements that make it up, out.
 *
 * A rule of several clauses is part of the wording of each. A draw only uses the clauses of its conditions, and a definition
 * or a reading is at home under the first clause that it cites.
 */
import { citedClauses, meaningOf, type Statement } from '../../grammar/index.ts'

/** Statements that stand under no clause: facts of the court, definitions that cite none. */
export const NO_CLAUSE = ''

/** The clauses that a statement is a part of, each once. */
export function homesOf(statement: Statement): readonly string[] {
  const cited = ownClauses(statement)
  const homes = isShared(statement) ? cited.slice(0, 1) : [...new Set(cited)]
  return homes.length === 0 ? [NO_CLAUSE] : homes
}

/** Serves many clauses, and is known by its own name. */
export const isShared = ({ kind }: Statement): boolean =>
  kind === 'definition' || kind === 'reading'

/** What an operation must name to hold the statement. */
export const ownClauses = (statement: Statement): readonly string[] =>
  statement.kind === 'draw' || statement.kind === 'manual'
    ? statement.clauses
    : citedClauses(statement).map(({ clause }) => clause)

export type ClauseTexts = ReadonlyMap<string, readonly Statement[]>

/** By clause, in the order in which the clauses first occur. */
export function clauseTexts(statements: readonly Statement[]): ClauseTexts {
  const texts = new Map<string, Statement[]>()
  for (const statement of statements) {
    for (const clause of homesOf(statement)) {
      const text = texts.get(clause)
      if (text === undefined) texts.set(clause, [statement])
      else text.push(statement)
    }
  }
  return texts
}

/** The meaning of some statements, whatever their order: equal when they say the same. */
export const meaningsOf = (statements: readonly Statement[]): string =>
  statements.map(meaningOf).toSorted().join('\n')

export const sameStatements = (one: readonly Statement[], other: readonly Statement[]): boolean =>
  meaningsOf(one) === meaningsOf(other)

/** The statements of one list that the other lacks, counted. */
export function lacking(
  statements: readonly Statement[],
  others: readonly Statement[],
): readonly Statement[] {
  const counts = new Map<string, number>()
  for (const meaning of others.map(meaningOf)) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  return statements.filter((statement) => {
    const meaning = meaningOf(statement)
    const left = counts.get(meaning) ?? 0
    counts.set(meaning, left - 1)
    return left <= 0
  })
}
