/**
 * All mutants of a policy: a checked policy in, every small mistake that a test should notice out.
 *
 * Mistakes are made in the canonical statements, each statement once even when several editions
 * have it; a policy with the mistake keeps the types of the original, so it need not be checked.
 */
import type { CheckedPolicy, Expr, Statement, Type } from '../../../grammar/index.ts'
import { attribution } from './attribution.ts'
import { boundariesOf } from './boundaries.ts'
import type { Change, TypeOf } from './change.ts'
import { commencementMutants } from './commencements.ts'
import type { Mutant } from './mutant.ts'
import { negationsOf, wholeRuleChanges } from './negations.ts'
import { omissionsOf } from './omissions.ts'
import { partsOf } from './parts.ts'
import { placesOf, type Rewrite, type StatementPlace } from './places.ts'
import { sequenceChanges } from './sequences.ts'
import { tableBoundsOf } from './table-bounds.ts'
import { partAt, pathText, replacePart } from './tree.ts'

export interface MutantOptions {
  /** Also leave out single conditions and alternatives. */
  readonly thorough?: boolean
}

/** In the order of the text; rules of libraries are not among them, their definitions are. */
export function mutantsOf(policy: CheckedPolicy, options: MutantOptions = {}): readonly Mutant[] {
  const types = new Map(policy.types)
  const typeOf: TypeOf = (expr) => types.get(expr) ?? { kind: 'unknown' }
  const places = placesOf(policy)
  const clausesOf = attribution(places.map(({ statement }) => statement))
  const inRules = places.flatMap((place) =>
    changesOf(place.statement, typeOf, options).flatMap((change) => {
      const { statement } = place
      const clauses = statement.kind === 'definition' ? clausesOf(statement) : change.clauses
      return clauses.length === 0 ? [] : [mutantOf(policy, types, place, { ...change, clauses })]
    }),
  )
  return [...inRules, ...commencementMutants(policy)]
}

function changesOf(
  statement: Statement,
  typeOf: TypeOf,
  { thorough = false }: MutantOptions,
): readonly Change[] {
  const inParts = partsOf(statement).flatMap((part) => [
    ...negationsOf(part, typeOf),
    ...boundariesOf(part, typeOf),
    ...(thorough ? omissionsOf(part, typeOf) : []),
  ])
  const bounds = statement.kind === 'exclude' ? tableBoundsOf(statement) : []
  return [...wholeRuleChanges(statement), ...sequenceChanges(statement), ...inParts, ...bounds]
}

function mutantOf(
  policy: CheckedPolicy,
  types: Map<Expr, Type>,
  place: StatementPlace,
  change: Change,
): Mutant {
  const { statement, rule, unit } = place
  const { clauses, kind, description, span } = change
  return {
    id: [clauses[0] ?? '', rule, pathText(change.path), kind].join('/'),
    clauses,
    rule,
    kind,
    description,
    span,
    unit,
    apply: () => place.changedIn({ ...policy, types }, rewrite(statement, change, types)),
  }
}

/** Makes the mistake in any form of the statement; copies keep the types of what they were copied from. */
function rewrite(first: Statement, change: Change, types: Map<Expr, Type>): Rewrite {
  for (const [expr, type] of change.types) types.set(expr, type)
  const retype = (from: object, to: object): void => {
    const type = types.get(from as Expr)
    if (type !== undefined) types.set(to as Expr, type)
  }
  return (statement) =>
    change.edits.reduce((result, { path, by }) => {
      const part = partAt(first, path)
      if (typeof part === 'object' && part !== null) return replacePart(result, part, by, retype)
      const [key = ''] = path
      return { ...result, [key]: by }
    }, statement)
}
