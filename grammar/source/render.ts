/**
 * A diagnostic for a person to read: the place, the line with the spot marked, the words.
 *
 *     засади.zasady, рядок 46, стовпчик 31
 *       якщо відсутність.тривалість < 3 робочі дні
 *                                     ^^^^^^^^^^^^
 *     різні одиниці: …
 *     допомога: …
 *
 * What cannot be seen (bidi marks, control characters) is written out as ‹U+202E›, so that a text
 * cannot show one thing and mean another.
 */
import type { Diagnostic, Related } from './diagnostic.ts'
import { lineAround, positionAt, type Source } from './source.ts'
import type { Lang, Span } from './text.ts'
import { widthOf } from './width.ts'

const WORDS = {
  uk: { line: 'рядок', column: 'стовпчик', help: 'допомога', related: 'див. також' },
  en: { line: 'line', column: 'column', help: 'help', related: 'see also' },
} as const

/** The diagnostic as lines of plain text, without a line end after the last. */
export function renderDiagnostic(diagnostic: Diagnostic, source: Source, lang: Lang): string {
  const { help, related = [] } = diagnostic
  const path = diagnostic.path === '' ? source.path : diagnostic.path
  return [
    renderPlace(source, path, diagnostic.span, lang),
    ...renderExcerpt(source, diagnostic.span),
    visible(diagnostic.message[lang]),
    ...(help === undefined ? [] : [`${WORDS[lang].help}: ${visible(help[lang])}`]),
    ...related.flatMap((one) => renderRelated(one, source, path, lang)),
  ].join('\n')
}

/** `path, рядок 46, стовпчик 31`. */
function renderPlace(source: Source, path: string, span: Span, lang: Lang): string {
  const { line, column } = positionAt(source, span.start)
  return `${visible(path)}, ${WORDS[lang].line} ${line}, ${WORDS[lang].column} ${column}`
}

/** The line where the span starts, and carets under the part of the span that is on it. */
function renderExcerpt(source: Source, span: Span): readonly string[] {
  const { start, text } = lineAround(source, span.start)
  const from = Math.max(0, span.start - start)
  const to = Math.max(from, Math.min(span.end - start, text.length))
  const indent = columns(text.slice(0, from), 0)
  const width = columns(text.slice(from, to), indent)
  return [`  ${expanded(text)}`, `  ${' '.repeat(indent)}${'^'.repeat(Math.max(1, width))}`]
}

/** A place in another file is named only: its text is not at hand. */
function renderRelated(
  related: Related,
  source: Source,
  path: string,
  lang: Lang,
): readonly string[] {
  const words = `${WORDS[lang].related}: ${visible(related.message[lang])}`
  if (related.path !== undefined && related.path !== path)
    return [`${words} (${visible(related.path)})`]
  return [
    `${words} (${renderPlace(source, path, related.span, lang)})`,
    ...renderExcerpt(source, related.span),
  ]
}

const TAB = 4
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** What cannot be seen, written out. Line ends and tabs are left alone. */
export function visible(text: string): string {
  return text.replace(
    invisible,
    (mark) => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  )
}

/** As it is shown: tabs as blanks up to the next stop, invisible characters written out. */
function expanded(text: string): string {
  let shown = ''
  let at = 0
  for (const piece of visible(text).split(/(\t)/)) {
    const added = piece === '\t' ? ' '.repeat(TAB - (at % TAB)) : piece
    at += widthOf(added)
    shown += added
  }
  return shown
}

/** How many columns a text takes when it begins at a column. */
function columns(text: string, at: number): number {
  let column = at
  for (const piece of visible(text).split(/(\t)/))
    column += piece === '\t' ? TAB - (column % TAB) : widthOf(piece)
  return column - at
}
