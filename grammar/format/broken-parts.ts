/** Whether every part of a file parsed. */
import type { Unit } from '../syntax/ast.ts'
import { statementsOf } from './unit-scope.ts'

/** Does some statement, operation or declaration stand in the tree as mere text? */
export function hasBrokenParts(unit: Unit): boolean {
  return [...partsOf(unit), ...statementsOf(unit)].some(({ kind }) => kind === 'broken')
}

function partsOf(unit: Unit): readonly { readonly kind: string }[] {
  switch (unit.kind) {
    case 'policy':
      return []
    case 'amendment':
      return unit.operations
    case 'facts':
      return unit.declarations
  }
}
