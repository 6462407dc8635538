/** Beside each name that is used, its name in the other language: for who reads a file of the other one. */
import { occurrencesIn } from './names/occurrences.ts'
import type { NamedThing } from './names/symbol.ts'
import type { Name } from '../source/text.ts'
import type { InlayHint, InLanguage, Range } from './types.ts'
import { statementsOf } from './workspace/statements.ts'
import type { Checking, Workspace } from './workspace/workspace.ts'

/** Hints for the facts, values and definitions in a range, where the reader's language is not the file's. */
export function inlayHints(
  workspace: Workspace,
  path: string,
  range: Range,
  { lang }: InLanguage,
): readonly InlayHint[] {
  const document = workspace.documents.get(path)
  const [checking] = workspace.checkingsOf(path)
  if (document === undefined || checking === undefined || document.lang === lang) return []
  const { offsetOf, positionOf } = document.lines
  const [from, to] = [offsetOf(range.start), offsetOf(range.end)]
  return occurrencesIn(document, checking).flatMap(({ span, thing, role, word, inHole }) => {
    if (role === 'declaration' || inHole || span.start < from || span.end > to) return []
    const label = nameOf(thing, checking)?.[lang]
    return label === undefined || label === word ? [] : [{ position: positionOf(span.end), label }]
  })
}

function nameOf(thing: NamedThing, { examined }: Checking): Name | undefined {
  const { vocabulary, libraries, base, amendments } = examined.resolved
  switch (thing.kind) {
    case 'fact':
      return vocabulary.entities.get(thing.entity)?.fields.get(thing.name)?.name
    case 'value':
      return vocabulary.enums.get(thing.enum)?.values.get(thing.name)?.name
    case 'entity':
      return vocabulary.entities.get(thing.name)?.name
    case 'definition':
    case 'weight':
    case 'sample': {
      const statements = [...libraries, base, ...amendments].flatMap(({ canonical }) =>
        statementsOf(canonical),
      )
      const found = statements.find(
        (one) => one.kind === thing.kind && 'name' in one && one.name.en === thing.name,
      )
      return found && 'name' in found ? found.name : undefined
    }
    case 'enum':
    case 'function':
    case 'document':
    case 'rule':
    case 'condition':
    case 'reading':
    case 'clause':
    case 'variable':
      return undefined
  }
}
