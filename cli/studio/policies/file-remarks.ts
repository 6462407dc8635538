/** Remarks of the checker with lines and columns, as the studio sends them. */
import type { FileRemark } from '../../../editor/api/index.ts'
import { type Diagnostic, positionAt } from '../../../grammar/index.ts'
import type { KeptFile } from '../ledger-policies.ts'

/** More of them help nobody. */
const MOST = 200

export function fileRemarks(
  diagnostics: readonly Diagnostic[],
  files: readonly KeptFile[],
): FileRemark[] {
  const texts = new Map(files.map((file) => [file.path, file]))
  return diagnostics.slice(0, MOST).map(({ code, severity, span, path, message, help }) => {
    const file = texts.get(path) ?? { path, text: '' }
    return {
      code,
      severity: severity === 'error' ? ('error' as const) : ('remark' as const),
      path,
      ...placeOf(file, span.start),
      message,
      ...(help !== undefined && { help }),
    }
  })
}

function placeOf(file: KeptFile, offset: number) {
  const { line, column } = positionAt(file, offset)
  return { line, column }
}
