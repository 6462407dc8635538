/** Remarks of the language as the studio shows them: diagnostics and the text of a draft in; remarks with lines and columns out. */
import type { DraftRemark } from '../../../editor/api/index.ts'
import { type Diagnostic, inOrder, positionAt, type Source } from '../../../grammar/index.ts'
import { onScreen } from '../screen-words.ts'

/** Places are those of the text of the draft; what is said of another text has none. */
export const remarksOf = (
  diagnostics: readonly Diagnostic[],
  text: Source,
): readonly DraftRemark[] => inOrder(diagnostics).map((one) => remarkOf(one, text))

function remarkOf(
  { code, severity, message, help, span, path }: Diagnostic,
  text: Source,
): DraftRemark {
  const way = help && onScreen(help)
  return {
    code,
    severity,
    message,
    ...(way !== undefined && way.uk !== '' && { help: way }),
    ...(path === text.path && {
      start: positionAt(text, span.start),
      end: positionAt(text, span.end),
    }),
  }
}
