/**
 * A statement without some of its clauses: what is left of it when they are repealed.
 */
import type { AdoptedReading, Statement } from '../../syntax/ast.ts'

/** The rest of the statement; `undefined` when nothing of it stays in force. */
export function withoutClauses(
  statement: Statement,
  gone: ReadonlySet<string>,
): Statement | undefined {
  switch (statement.kind) {
    case 'clause':
      return gone.has(statement.clause) ? undefined : statement
    case 'not_computable':
    case 'wording_unknown':
    case 'refuse':
    case 'transfer':
    case 'transfer_exception':
    case 'redraw':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
      return withHead(statement, gone)
    case 'exclude': {
      const rest = withHead(statement, gone)
      if (rest?.table === undefined) return rest
      const rows = rest.table.rows.filter(({ clause }) => !gone.has(clause))
      return rows.length === 0 ? undefined : { ...rest, table: { ...rest.table, rows } }
    }
    case 'draw':
    case 'manual': {
      const rest = withHead(statement, gone)
      const stays = statement.conditions.filter(({ clause }) => !gone.has(clause))
      return rest && { ...rest, conditions: stays }
    }
    // A definition or a reading may serve other clauses too, so it stays.
    case 'definition':
      return { ...statement, clauses: statement.clauses.filter((clause) => !gone.has(clause)) }
    case 'reading':
      return withoutPrecedence(statement, gone)
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return statement
  }
}

/** A conflict of which one side is gone is none. */
function withoutPrecedence(
  { prevails = [], ...statement }: AdoptedReading,
  gone: ReadonlySet<string>,
): AdoptedReading {
  const stays = (clauses: readonly string[]) => clauses.filter((clause) => !gone.has(clause))
  const left = prevails
    .map((one) => ({ ...one, clauses: stays(one.clauses), over: stays(one.over) }))
    .filter(({ clauses, over }) => clauses.length > 0 && over.length > 0)
  return {
    ...statement,
    clauses: stays(statement.clauses),
    ...(left.length > 0 && { prevails: left }),
  }
}

/** A rule lives as long as one of its clauses; one that never had any is left alone. */
function withHead<S extends { readonly clauses: readonly string[] }>(
  statement: S,
  gone: ReadonlySet<string>,
): S | undefined {
  const clauses = statement.clauses.filter((clause) => !gone.has(clause))
  return clauses.length === 0 && statement.clauses.length > 0
    ? undefined
    : { ...statement, clauses }
}
