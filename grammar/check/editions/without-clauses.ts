/**
 * A statement without some of its clauses: what is left of it when they are repealed.
 */
import type { Statement } from '../../syntax/ast.ts'

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
    case 'reading':
      return { ...statement, clauses: statement.clauses.filter((clause) => !gone.has(clause)) }
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return statement
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
