/** Where the statements of a policy stand: each once, with its unit, its editions and its name in ids. */
import type {
  AmendmentUnit,
  CheckedPolicy,
  Edition,
  PolicyUnit,
  Span,
  Statement,
} from '../../../grammar/index.ts'

export interface StatementPlace {
  readonly statement: Statement
  readonly unit: PolicyUnit | AmendmentUnit
  /** Unique in the policy: a later wording of a rule carries the day from which it stands. */
  readonly rule: string
  /** The policy with the statement changed, in every edition that has it or what a repeal left of it. */
  readonly changedIn: (policy: CheckedPolicy, change: Rewrite) => CheckedPolicy
}
export type Rewrite = (statement: Statement) => Statement

/** The statements of all editions, then those of the libraries. */
export function placesOf(policy: CheckedPolicy): readonly StatementPlace[] {
  const inEditions = placesInEditions(policy)
  const inLibraries = policy.libraries.flatMap((library) =>
    library.statements.map((statement) => placeInLibrary(library, statement)),
  )
  return [...inEditions, ...inLibraries]
}

/**
 * A repeal copies the statements that stay, so a statement is known by where it stands in the text:
 * the very same span. Its first form has all its clauses.
 */
function placesInEditions(policy: CheckedPolicy): readonly StatementPlace[] {
  const seen = new Set<Span>()
  const names = new Set<string>()
  return policy.editions.flatMap((edition) =>
    edition.statements.flatMap((statement) => {
      if (seen.has(statement.span)) return []
      seen.add(statement.span)
      const name = nameOf(statement)
      const rule = names.has(name) ? `${name}@${edition.from}` : name
      names.add(rule)
      return [{ statement, rule, unit: unitOf(policy, edition), changedIn: inEditions(statement) }]
    }),
  )
}

/** A statement first seen in an edition was brought by the amendment that opened it. */
const unitOf = (policy: CheckedPolicy, { from }: Edition): PolicyUnit | AmendmentUnit =>
  policy.amendments.findLast(({ effective }) => effective?.from === from) ?? policy.base

function inEditions({ span }: Statement): StatementPlace['changedIn'] {
  return (policy, change) => ({
    ...policy,
    editions: policy.editions.map((edition) => ({
      ...edition,
      statements: changed(edition.statements, span, change),
    })),
  })
}

function placeInLibrary(library: PolicyUnit, statement: Statement): StatementPlace {
  const { span } = statement
  return {
    statement,
    unit: library,
    rule: `${library.document}:${nameOf(statement)}`,
    changedIn: (policy, change) => ({
      ...policy,
      libraries: policy.libraries.map((one) => ({
        ...one,
        statements: changed(one.statements, span, change),
      })),
    }),
  }
}

/** The same list when the statement is not in it, so that untouched editions are recognised. */
function changed(
  statements: readonly Statement[],
  span: Span,
  change: Rewrite,
): readonly Statement[] {
  if (!statements.some((one) => one.span === span)) return statements
  return statements.map((one) => (one.span === span ? change(one) : one))
}

function nameOf(statement: Statement): string {
  if ('name' in statement) return statement.name.en
  if ('clauses' in statement) return `${statement.kind}:${statement.clauses.join('+')}`
  return statement.kind
}
