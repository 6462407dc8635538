/** Where the statements of a policy stand: each once, with its unit, its editions and its name in ids. */
import type {
  AmendmentUnit,
  CheckedPolicy,
  Edition,
  PolicyUnit,
  Statement,
} from '../../../grammar/index.ts'

export interface StatementPlace {
  readonly statement: Statement
  readonly unit: PolicyUnit | AmendmentUnit
  /** Unique in the policy: a later wording of a rule carries the day from which it stands. */
  readonly rule: string
  /** The policy with another statement in the place of this one, in every edition that has it. */
  readonly replacedIn: (policy: CheckedPolicy, by: Statement) => CheckedPolicy
}

/** The statements of all editions, then those of the libraries. */
export function placesOf(policy: CheckedPolicy): readonly StatementPlace[] {
  const inEditions = placesInEditions(policy)
  const inLibraries = policy.libraries.flatMap((library) =>
    library.statements.map((statement) => placeInLibrary(library, statement)),
  )
  return [...inEditions, ...inLibraries]
}

function placesInEditions(policy: CheckedPolicy): readonly StatementPlace[] {
  const seen = new Set<Statement>()
  const names = new Set<string>()
  return policy.editions.flatMap((edition) =>
    edition.statements.flatMap((statement) => {
      if (seen.has(statement)) return []
      seen.add(statement)
      const name = nameOf(statement)
      const rule = names.has(name) ? `${name}@${edition.from}` : name
      names.add(rule)
      return [{ statement, rule, unit: unitOf(policy, edition), replacedIn: inEditions(statement) }]
    }),
  )
}

/** A statement first seen in an edition was brought by the amendment that opened it. */
const unitOf = (policy: CheckedPolicy, { from }: Edition): PolicyUnit | AmendmentUnit =>
  policy.amendments.findLast(({ effective }) => effective?.from === from) ?? policy.base

function inEditions(old: Statement): StatementPlace['replacedIn'] {
  return (policy, by) => ({
    ...policy,
    editions: policy.editions.map((edition) =>
      edition.statements.includes(old)
        ? { ...edition, statements: replaced(edition.statements, old, by) }
        : edition,
    ),
  })
}

function placeInLibrary(library: PolicyUnit, old: Statement): StatementPlace {
  return {
    statement: old,
    unit: library,
    rule: `${library.document}:${nameOf(old)}`,
    replacedIn: (policy, by) => ({
      ...policy,
      libraries: policy.libraries.map((one) =>
        one.statements.includes(old) ? { ...one, statements: replaced(one.statements, old, by) } : one,
      ),
    }),
  }
}

const replaced = (
  statements: readonly Statement[],
  old: Statement,
  by: Statement,
): readonly Statement[] => statements.map((one) => (one === old ? by : one))

function nameOf(statement: Statement): string {
  if ('name' in statement) return statement.name.en
  if ('clauses' in statement) return `${statement.kind}:${statement.clauses.join('+')}`
  return statement.kind
}
