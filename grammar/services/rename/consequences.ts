/**
 * What a renaming would bring, tried on a copy: a remark that is not there now, or a place that would
 * then speak of something else.
 */
import type { Diagnostic, Message } from '../../source/diagnostic.ts'
import { edited } from '../lines.ts'
import { nameAt, placesOf, type PlacedOccurrence } from '../names/lookup.ts'
import type { FileEdits, Position } from '../types.ts'
import { withFile, type Workspace } from '../workspace/workspace.ts'
import { reasons } from './reasons.ts'

interface Renaming {
  readonly path: string
  readonly position: Position
  /** Where the thing is named now. */
  readonly places: readonly PlacedOccurrence[]
  readonly files: readonly FileEdits[]
}

/** Why the renaming cannot be made; undefined when nothing but the name changes. */
export function consequenceOf(workspace: Workspace, renaming: Renaming): Message | undefined {
  const { files, path, places } = renaming
  const after = files.reduce((current, { path: changed, edits }) => {
    const text = current.documents.get(changed)?.text ?? ''
    return withFile(current, { path: changed, text: edited(text, edits) })
  }, workspace)
  const remark = newRemark(remarksOn(workspace, files), remarksOn(after, files))
  if (remark !== undefined) return reasons.remark(remark)
  const here = nameAt(after, path, movedBy(renaming))
  const then = here === undefined ? [] : placesOf(after, path, here.occurrence.thing)
  return countOf(then) === countOf(places) ? undefined : reasons.captured
}

/** Places that count; the second half of a name may have come with the renaming. */
const countOf = (places: readonly PlacedOccurrence[]): number =>
  places.filter(({ occurrence: { span, lang, yamlName }, document: { text } }) =>
    yamlName === 'half' ? lang === 'uk' : text[span.start - 1] !== '/',
  ).length

/** Where the position is after the edits before it on its line. */
function movedBy({ path, position, files }: Renaming): Position {
  const edits = files.find((one) => one.path === path)?.edits ?? []
  const before = edits.filter(
    ({ range }) => range.start.line === position.line && range.end.column < position.column,
  )
  const by = before.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end.column - range.start.column),
    0,
  )
  const own = edits.find(
    ({ range }) =>
      range.start.line === position.line &&
      range.start.column <= position.column &&
      position.column <= range.end.column,
  )
  // `{uk: ім’я, en: name}`: the name begins after its key.
  const within = own?.newText.startsWith('{') === true ? own.newText.indexOf(' ') + 1 : 0
  return { line: position.line, column: (own?.range.start.column ?? position.column) + by + within }
}

function newRemark(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): Diagnostic | undefined {
  const left = new Map<string, number>()
  for (const { code } of before) left.set(code, (left.get(code) ?? 0) + 1)
  return after.find(({ code }) => {
    const count = left.get(code) ?? 0
    left.set(code, count - 1)
    return count <= 0
  })
}

/** All remarks on the policies of the files. */
function remarksOn(workspace: Workspace, files: readonly FileEdits[]): readonly Diagnostic[] {
  const checkings = new Set(files.flatMap(({ path }) => workspace.checkingsOf(path)))
  const alone = files.flatMap(({ path }) => workspace.documents.get(path)?.diagnostics ?? [])
  return [...alone, ...[...checkings].flatMap(({ diagnostics }) => diagnostics)]
}
