/**
 * An amendment may replace a definition only by one of the same form: rules that stay in force
 * were checked against the former one.
 */
import type { AmendmentUnit, Definition, PolicyUnit } from '../../syntax/ast.ts'
import type { Workspace } from '../context.ts'
import type { FileContext, Signature } from '../scope.ts'
import { isUnknown, sameType } from '../types.ts'

interface File {
  readonly written: PolicyUnit | AmendmentUnit
  readonly file: FileContext
}

/** `files`: the base, then the amendments in the order of their force. */
export function redefinitions({ book }: Workspace, files: readonly File[]): void {
  const former = new Map<string, Signature>()
  for (const { written, file } of files) {
    for (const definition of definitionsIn(written)) {
      const { signature } = book.resolvedOf(definition)
      const before = former.get(signature.name.en)
      if (before !== undefined && written.kind === 'amendment' && !sameForm(before, signature)) {
        file.report.add(
          'check/redefinition-differs',
          definition.span,
          { word: definition.name },
          { at: definition.name.uk },
        )
      }
      former.set(signature.name.en, signature)
    }
  }
}

function definitionsIn(unit: PolicyUnit | AmendmentUnit): Definition[] {
  const statements =
    unit.kind === 'policy'
      ? unit.statements
      : unit.operations.flatMap((each) => ('statements' in each ? each.statements : []))
  return statements.filter((each) => each.kind === 'definition')
}

function sameForm(a: Signature, b: Signature): boolean {
  const same = isUnknown(a.type) || isUnknown(b.type) || sameType(a.type, b.type)
  const parameters = a.parameters.every(({ type }, index) => {
    const other = b.parameters[index]
    return other !== undefined && sameType(type, other.type)
  })
  return (
    same && parameters && a.parameters.length === b.parameters.length && a.usesPool === b.usesPool
  )
}
