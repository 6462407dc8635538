/** What the grammar tells, in the shapes of Monaco: plain data in, plain data out; nothing of Monaco is loaded here. */
import type { editor, IRange, languages } from 'monaco-editor/editor/editor.api.js'
import type {
  CompletionItem,
  CompletionKind,
  EditorDiagnostic,
  Folding,
  Range,
  SemanticToken,
  TextEdit,
} from '../../../grammar/services/index.ts'

export type Lang = 'uk' | 'en'

export const rangeOf = ({ start, end }: Range): IRange => ({
  startLineNumber: start.line,
  startColumn: start.column,
  endLineNumber: end.line,
  endColumn: end.column,
})

export const editOf = ({ range, newText }: TextEdit): languages.TextEdit => ({
  range: rangeOf(range),
  text: newText,
})

/** `MarkerSeverity` of Monaco. */
const SEVERITY = { error: 8, warning: 4 } as const

/** The way out stands with the remark: whoever hovers over the line reads both. */
export function markerOf(one: EditorDiagnostic, lang: Lang): editor.IMarkerData {
  const { code, severity, message, help } = one
  return {
    ...rangeOf(visible(one.range)),
    severity: SEVERITY[severity],
    code,
    source: lang === 'uk' ? 'зауваження' : 'remark',
    message: help === undefined ? message[lang] : `${message[lang]}\n${help[lang]}`,
  }
}

/** A place between two characters is underlined as one character. */
const visible = ({ start, end }: Range): Range =>
  start.line === end.line && start.column === end.column
    ? { start, end: { line: end.line, column: end.column + 1 } }
    : { start, end }

/** `CompletionItemKind` of Monaco. */
const KINDS: Readonly<Record<CompletionKind, number>> = {
  keyword: 17,
  fact: 3,
  entity: 5,
  value: 16,
  variable: 4,
  definition: 1,
  function: 1,
  clause: 20,
  reading: 21,
  name: 18,
  type: 24,
}

export function completionOf(item: CompletionItem): languages.CompletionItem {
  const { label, kind, insert, range, detail, filter, rank } = item
  return {
    label: detail === undefined ? label : { label, description: detail },
    kind: KINDS[kind],
    insertText: insert,
    range: rangeOf(range),
    filterText: filter,
    sortText: String(rank).padStart(6, '0'),
  }
}

/** `FoldingRangeKind` values of Monaco are strings in an object. */
export const foldingOf = ({ start, end, kind }: Folding): languages.FoldingRange => ({
  start,
  end,
  ...(kind === 'comment' && { kind: { value: 'comment' } }),
})

/** Five numbers a token: lines and columns as the distance from the token before. */
export function tokensOf(
  tokens: readonly SemanticToken[],
  kinds: readonly string[],
): languages.SemanticTokens {
  const data = new Uint32Array(tokens.length * 5)
  let [line, column] = [1, 1]
  tokens.forEach((token, index) => {
    const far = token.line === line ? token.column - column : token.column - 1
    data.set(
      [token.line - line, far, token.length, kinds.indexOf(token.kind), token.declaration ? 1 : 0],
      index * 5,
    )
    ;[line, column] = [token.line, token.column]
  })
  return { data }
}
