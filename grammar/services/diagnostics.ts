/** Remarks on a file as an editor shows them, with what can be done about them. */
import type { Diagnostic } from '../source/diagnostic.ts'
import { fixesFor } from './fixes/fixes.ts'
import type { EditorDiagnostic } from './types.ts'
import type { Document } from './workspace/document.ts'
import type { Checking, Workspace } from './workspace/workspace.ts'

/**
 * What is wrong with a file by itself and as a part of its policies, in the order of the text. A
 * file that several policies share is checked in each; the same remark is said once.
 */
export function diagnostics(workspace: Workspace, path: string): readonly EditorDiagnostic[] {
  const document = workspace.documents.get(path)
  if (document === undefined) return []
  const checkings = workspace.checkingsOf(path)
  const found = new Map<string, EditorDiagnostic>()
  const add = (one: Diagnostic, checking: Checking | undefined): void => {
    const key = JSON.stringify([one.code, one.span, one.message])
    if (!found.has(key)) found.set(key, shown(one, document, checking, workspace))
  }
  for (const one of document.diagnostics) add(one, checkings[0])
  for (const checking of checkings)
    for (const one of checking.diagnostics) if (one.path === path) add(one, checking)
  return [...found.values()].toSorted(byPlace)
}

const byPlace = (a: EditorDiagnostic, b: EditorDiagnostic): number =>
  a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column

function shown(
  diagnostic: Diagnostic,
  document: Document,
  checking: Checking | undefined,
  { documents }: Workspace,
): EditorDiagnostic {
  const { code, severity, span, message, help, related = [] } = diagnostic
  const places = related.flatMap((one) => {
    const other = one.path === undefined ? document : documents.get(one.path)
    if (other === undefined) return []
    return [{ path: other.path, range: other.lines.rangeOf(one.span), message: one.message }]
  })
  return {
    code,
    severity,
    range: document.lines.rangeOf(span),
    message,
    ...(help && { help }),
    ...(places.length > 0 && { related: places }),
    fixes: fixesFor(diagnostic, document, checking),
  }
}
