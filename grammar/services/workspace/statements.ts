/** The statements of a file and of a policy, as written. */
import type { Broken, Operation, Statement, Unit } from '../../syntax/ast.ts'
import type { Document } from './document.ts'
import type { Group } from './groups.ts'

/** Everything a file says, whatever operation it stands in. */
export function statementsOf(unit: Unit | undefined): readonly Statement[] {
  switch (unit?.kind) {
    case 'policy':
      return unit.statements
    case 'amendment':
      return unit.operations.flatMap((one) => ('statements' in one ? one.statements : []))
    case 'facts':
    case undefined:
      return []
  }
}

/** What did not parse in a file. */
export function brokenIn(unit: Unit | undefined): readonly Broken[] {
  const parts: readonly (Statement | Operation | { readonly kind: string })[] =
    unit?.kind === 'facts'
      ? unit.declarations
      : [...statementsOf(unit), ...(unit?.kind === 'amendment' ? unit.operations : [])]
  return parts.filter((one): one is Broken => one.kind === 'broken')
}

/** The files whose clauses, readings and tests make up the document: not its libraries. */
export const ownFiles = ({ base, amendments }: Group): readonly Document[] => [base, ...amendments]
