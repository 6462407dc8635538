/** Going from a name to its declaration and to every other place that says it. */
import { locationOf, nameAt, placesOf } from './names/lookup.ts'
import type { Highlight, Location, Position } from './types.ts'
import type { Workspace } from './workspace/workspace.ts'

/** Where the thing at a position is declared; several places where an amendment declares it again. */
export function definition(
  workspace: Workspace,
  path: string,
  position: Position,
): readonly Location[] {
  const here = nameAt(workspace, path, position)
  if (here === undefined) return []
  return placesOf(workspace, path, here.occurrence.thing)
    .filter(({ occurrence }) => occurrence.role === 'declaration')
    .map(locationOf)
    .filter(isFirstOnLine)
}

/** `ім’я/name` declares once: the half that comes first stands for both. */
function isFirstOnLine(
  { path, range }: Location,
  index: number,
  all: readonly Location[],
): boolean {
  return (
    all.findIndex((one) => one.path === path && one.range.start.line === range.start.line) === index
  )
}

/** Every place that names the thing at a position, declarations first. */
export function references(
  workspace: Workspace,
  path: string,
  position: Position,
): readonly Location[] {
  const here = nameAt(workspace, path, position)
  if (here === undefined) return []
  return placesOf(workspace, path, here.occurrence.thing)
    .toSorted(
      (a, b) =>
        Number(b.occurrence.role === 'declaration') - Number(a.occurrence.role === 'declaration'),
    )
    .map(locationOf)
}

/** The same in one file, to be marked while the cursor stands on it. */
export function documentHighlight(
  workspace: Workspace,
  path: string,
  position: Position,
): readonly Highlight[] {
  const here = nameAt(workspace, path, position)
  if (here === undefined) return []
  return placesOf(workspace, path, here.occurrence.thing)
    .filter(({ document }) => document.path === path)
    .map(({ document, occurrence }) => ({
      range: document.lines.rangeOf(occurrence.span),
      kind: occurrence.role,
    }))
}
