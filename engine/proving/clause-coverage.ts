/**
 * The measure of completeness: a list of clauses and the policies in; per document how many of its
 * clauses have a rule and a test, and which lack either, out.
 */
import type { CheckedPolicy, PolicyTest } from '../../grammar/index.ts'
import { clausesExpectedBy, clausesRuledBy } from './cited-clauses.ts'

/** A clause of a source document, as the list gives it: `id` is `<document>/<clause>`. */
export interface ListedClause {
  readonly id: string
  readonly document: string
  readonly kind: string
}

/** A policy, with the clauses of it that are tested (by local id), where mutations were run. */
export interface CoveredPolicy {
  readonly policy: CheckedPolicy
  /** The tests that pass; a test that fails proves nothing. */
  readonly passing: readonly PolicyTest[]
  /** From a mutation report; without it a clause is tested when a passing test expects something of it. */
  readonly tested?: ReadonlySet<string>
}

export interface DocumentCoverage {
  /** Clauses that decide something: computable, procedural or parameter. */
  readonly total: number
  readonly ruled: number
  readonly tested: number
  /** Ids without a rule or without a test, in the order of the list. */
  readonly missing: readonly string[]
  /** The same with what is missing. */
  readonly gaps: readonly { readonly id: string; readonly rule: boolean; readonly test: boolean }[]
}

export interface ClauseCoverage {
  readonly documents: Readonly<Record<string, DocumentCoverage>>
}

const DECIDING = new Set(['computable', 'procedural', 'parameter'])

/** Documents in the order of the list; one without a policy has no rules. */
export function clauseCoverage(
  clauses: readonly ListedClause[],
  policies: readonly CoveredPolicy[],
): ClauseCoverage {
  const deciding = clauses.filter(({ kind }) => DECIDING.has(kind))
  const documents = Map.groupBy(deciding, ({ document }) => document)
  return {
    documents: Object.fromEntries(
      [...documents].map(([document, listed]) => {
        const covered = policies.find(({ policy }) => policy.document === document)
        return [document, documentCoverage(listed, covered)]
      }),
    ),
  }
}

function documentCoverage(
  listed: readonly ListedClause[],
  covered: CoveredPolicy | undefined,
): DocumentCoverage {
  const ruled = new Set(covered === undefined ? [] : ruledClauses(covered.policy))
  const tested = covered === undefined ? new Set<string>() : testedClauses(covered)
  const all = listed.map(({ id, document }) => {
    const clause = id.slice(document.length + 1)
    return { id, rule: ruled.has(clause), test: ruled.has(clause) && tested.has(clause) }
  })
  const gaps = all.filter(({ rule, test }) => !rule || !test)
  return {
    total: all.length,
    ruled: all.filter(({ rule }) => rule).length,
    tested: all.filter(({ test }) => test).length,
    missing: gaps.map(({ id }) => id),
    gaps,
  }
}

/** Every clause that a rule of any edition implements, each once, in the order of the text. */
export function ruledClauses({ editions }: CheckedPolicy): readonly string[] {
  const statements = editions.flatMap((edition) => edition.statements)
  return [...new Set(statements.flatMap(clausesRuledBy))]
}

const testedClauses = ({ tested, passing }: CoveredPolicy): ReadonlySet<string> =>
  tested ?? new Set(passing.flatMap(clausesExpectedBy))
