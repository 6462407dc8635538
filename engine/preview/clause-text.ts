/** What an edition says about each clause: statements in; by clause, a text that is the same for every spelling, out. */
import { citedClauses, digestOf, type Statement } from '../../grammar/index.ts'
import { sha256Hex } from '../record/canonical-json.ts'

/**
 * Statements that cite several clauses speak of each by itself: what only the others lose changes nothing of it. Neither
 * does the order of the statements, nor a reading by itself: how a clause was read is said where it stands, and has its
 * effect in rules.
 */
export function clauseTexts(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const said = new Map<string, string[]>()
  for (const statement of statements) {
    if (statement.kind === 'reading' && statement.prevails === undefined) continue
    for (const clause of new Set(citedClauses(statement).map((use) => use.clause))) {
      const own = said.get(clause) ?? []
      said.set(clause, own)
      own.push(digestOf(about(clause, statement), sha256Hex))
    }
  }
  return new Map([...said].map(([clause, own]) => [clause, own.toSorted().join(' ')]))
}

/** The part of a statement that speaks of one of its clauses. */
function about(clause: string, statement: Statement): unknown {
  const whole: Record<string, unknown> = { ...statement }
  const isHead = 'clauses' in statement && statement.clauses.includes(clause)
  if ('clauses' in whole) whole['clauses'] = isHead ? [clause] : []
  if (statement.kind === 'reading') return precedence(clause, statement)
  if (statement.kind === 'exclude' && statement.table !== undefined) {
    const { table } = statement
    const rows = table.rows.filter((row) => row.clause === clause)
    return { ...whole, table: { ...table, rows } }
  }
  if (statement.kind !== 'draw' && statement.kind !== 'manual') return whole
  const conditions = statement.conditions.filter((one) => one.clause === clause)
  return isHead ? { ...whole, conditions } : conditions
}

const precedence = (
  clause: string,
  { prevails = [] }: Extract<Statement, { readonly kind: 'reading' }>,
) => prevails.filter(({ clauses, over }) => clauses.includes(clause) || over.includes(clause))
