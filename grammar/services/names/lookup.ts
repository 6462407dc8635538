/** Questions about names: what stands at a place, and where else it is named. */
import type { Location, Position } from '../types.ts'
import type { Document } from '../workspace/document.ts'
import { filesOf } from '../workspace/groups.ts'
import type { Checking, Workspace } from '../workspace/workspace.ts'
import type { Occurrence } from './occurrence.ts'
import { occurrencesIn } from './occurrences.ts'
import { keyOf, type NamedThing } from './symbol.ts'

/** A name at a place, with the policy in which it has its meaning. */
export interface NamedHere {
  readonly occurrence: Occurrence
  readonly document: Document
  readonly checking: Checking
}

/** The name that a position touches. */
export function nameAt(
  workspace: Workspace,
  path: string,
  position: Position,
): NamedHere | undefined {
  const document = workspace.documents.get(path)
  const [checking] = workspace.checkingsOf(path)
  if (document === undefined || checking === undefined) return undefined
  const offset = document.lines.offsetOf(position)
  const occurrence = occurrencesIn(document, checking).find(
    ({ span }) => span.start <= offset && offset <= span.end,
  )
  return occurrence && { occurrence, document, checking }
}

export interface PlacedOccurrence {
  readonly document: Document
  readonly occurrence: Occurrence
}

/** Every place that names the thing, in the files of all policies that the given file is a part of. */
export function placesOf(
  workspace: Workspace,
  path: string,
  thing: NamedThing,
): readonly PlacedOccurrence[] {
  const key = keyOf(thing)
  // A file that several policies share says the same in each.
  const searched = new Set<Document>()
  return workspace.checkingsOf(path).flatMap((checking) =>
    filesOf(checking.group).flatMap((document) => {
      if (searched.has(document) || !mayName(document, thing)) return []
      searched.add(document)
      return occurrencesIn(document, checking)
        .filter((occurrence) => keyOf(occurrence.thing) === key)
        .map((occurrence) => ({ document, occurrence }))
    }),
  )
}

/** Files of facts name facts only, and a variable is named in its own file. */
function mayName({ unit, path }: Document, thing: NamedThing): boolean {
  if (thing.kind === 'variable') return path === thing.path
  return unit?.kind !== 'facts' || !('document' in thing)
}

export const locationOf = ({ document, occurrence }: PlacedOccurrence): Location => ({
  path: document.path,
  range: document.lines.rangeOf(occurrence.span),
})
