/**
 * Which clauses a definition serves: those it cites, else those of the rules that use it.
 */
import type { Definition, Statement } from '../../../grammar/index.ts'
import { partsOf } from './parts.ts'
import { definitionsIn } from './uses.ts'

/** The clauses for which a mistake in the definition counts, over all the statements given. */
export function attribution(
  statements: readonly Statement[],
): (definition: Definition) => readonly string[] {
  const users = usersOf(statements)
  return (definition) =>
    definition.clauses.length > 0
      ? definition.clauses
      : [...new Set(clausesUsing(definition.name.en, users, new Set()))]
}

/** A use of a definition: in a part of a rule with these clauses, or inside another definition. */
interface Use {
  readonly clauses: readonly string[]
  readonly inside?: string
}

function usersOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Use[]> {
  const uses = statements.flatMap((statement) =>
    partsOf(statement).flatMap(({ expr, clauses }) =>
      definitionsIn(expr).map((name) => ({ name, use: useIn(statement, clauses) })),
    ),
  )
  const byName = Map.groupBy(uses, ({ name }) => name)
  return new Map([...byName].map(([name, list]) => [name, list.map(({ use }) => use)]))
}

const useIn = (statement: Statement, clauses: readonly string[]): Use =>
  statement.kind === 'definition' ? { clauses, inside: statement.name.en } : { clauses }

function clausesUsing(
  name: string,
  users: ReadonlyMap<string, readonly Use[]>,
  seen: Set<string>,
): readonly string[] {
  if (seen.has(name)) return []
  seen.add(name)
  return (users.get(name) ?? []).flatMap(({ clauses, inside }) =>
    inside === undefined || clauses.length > 0 ? clauses : clausesUsing(inside, users, seen),
  )
}
