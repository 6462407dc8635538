/** Which clauses a statement implements: the clause has a rule when any statement names it here. */
import type { PolicyTest, Statement } from '../../grammar/index.ts'

/**
 * The clauses that a rule answers for: its own, or those of its rows, pool conditions and outcomes.
 * A definition only helps: a clause that nothing but a definition cites has no rule.
 */
export function clausesRuledBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'exclude':
      return statement.table === undefined ? statement.clauses : clausesOf(statement.table.rows)
    case 'draw':
      return [...statement.clauses, statement.emptyPool, ...clausesOf(statement.conditions)]
    case 'manual':
      return [...statement.clauses, ...clausesOf(statement.conditions)]
    case 'refuse':
    case 'transfer_exception':
    case 'transfer':
    case 'redraw':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
      return statement.clauses
    case 'definition':
    case 'wording_unknown':
    case 'clause':
    case 'not_computable':
    case 'reading':
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

const clausesOf = (conditions: readonly { readonly clause: string }[]): readonly string[] =>
  conditions.map(({ clause }) => clause)

/** The clauses that a test expects something of. */
export function clausesExpectedBy({ expect }: PolicyTest): readonly string[] {
  return expect.flatMap((expectation) => {
    switch (expectation.kind) {
      case 'excluded':
      case 'undetermined':
        return expectation.grounds
      case 'outcome':
        return expectation.clauses
      case 'status':
        return [expectation.clause]
      case 'eligible':
      case 'pool':
      case 'seats':
      case 'assignments':
      case 'missing':
      case 'warning':
      case 'share':
      case 'interval':
      case 'explanation':
      case 'remark':
        return []
    }
  })
}
