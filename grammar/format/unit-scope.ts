/** What printing a whole file starts from: its language, and the names that it declares. */
import type { Lang, Name } from '../source/text.ts'
import type { Statement, Unit } from '../syntax/ast.ts'
import { declare, type Names, type Scope } from './names.ts'

export interface FormatOptions {
  /** The language to print in; absent: the one that the file declares. */
  readonly lang?: Lang
  /** Needed for a resolved tree, whose names are canonical; absent: names stand as written. */
  readonly names?: Names
}

/** Definitions, weights and samples may be used before they are declared. */
export function unitScope(unit: Unit, lang: Lang, names: Names | undefined): Scope {
  const scope: Scope = { lang, local: new Map(), ...(names !== undefined && { names }) }
  return declare(scope, declaredIn(unit))
}

/** The definitions, weights and samples that a file declares. */
export function declaredIn(unit: Unit): readonly Name[] {
  return statementsOf(unit).flatMap(nameDeclared)
}

/** Every statement of a file, whatever operation it stands in. */
export function statementsOf(unit: Unit): readonly Statement[] {
  switch (unit.kind) {
    case 'policy':
      return unit.statements
    case 'amendment':
      return unit.operations.flatMap((one) => ('statements' in one ? one.statements : []))
    case 'facts':
      return []
  }
}

/** The name by which other statements know this one. */
export function nameDeclared(node: Statement): readonly Name[] {
  return node.kind === 'definition' || node.kind === 'weight' || node.kind === 'sample'
    ? [node.name]
    : []
}
