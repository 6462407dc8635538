/** Formatting as an editor wants it: the few lines that change, so that the cursor stays. */
import { formatSource } from '../format/format-source.ts'
import { formatYamlSource } from '../yaml/format-yaml-source.ts'
import type { Range, TextEdit } from './types.ts'
import type { Document } from './workspace/document.ts'
import type { Workspace } from './workspace/workspace.ts'
import { changedLines } from './changed-lines.ts'

/** Edits that make the file canonical; none where it is, or where formatting it is refused. */
export function formatting(workspace: Workspace, path: string): readonly TextEdit[] {
  const document = workspace.documents.get(path)
  return document === undefined ? [] : editsOf(document)
}

/** The same, only where lines of the range change. */
export function rangeFormatting(
  workspace: Workspace,
  path: string,
  { start, end }: Range,
): readonly TextEdit[] {
  return formatting(workspace, path).filter(
    ({ range }) => range.start.line <= end.line && start.line <= range.end.line,
  )
}

function editsOf(document: Document): readonly TextEdit[] {
  const { form, text } = document
  const formatted = form === 'yaml' ? formatYamlSource(document) : formatSource(document)
  if (formatted.text === undefined || formatted.text === text) return []
  return changedLines(text, formatted.text).map(({ start, end, newText }) => ({
    range: document.lines.rangeOf({ start, end }),
    newText,
  }))
}
