/** Links to the files that a file builds on: its libraries and facts, the policy it amends. */
import { occurrencesIn } from './names/occurrences.ts'
import type { DocumentLink } from './types.ts'
import type { Workspace } from './workspace/workspace.ts'

export function documentLinks(workspace: Workspace, path: string): readonly DocumentLink[] {
  const document = workspace.documents.get(path)
  const [checking] = workspace.checkingsOf(path)
  if (document === undefined || checking === undefined) return []
  const { group } = checking
  const homes = [...group.libraries, ...group.facts, group.base]
  return occurrencesIn(document, checking).flatMap(({ thing, role, span }) => {
    if (thing.kind !== 'document' || role === 'declaration') return []
    const range = document.lines.rangeOf(span)
    return homes
      .filter(({ unit }) => unit.document === thing.name)
      .map((home) => ({ range, path: home.path }))
  })
}
