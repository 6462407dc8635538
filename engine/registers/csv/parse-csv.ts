/**
 * The text of a CSV file in, its rows of texts out (RFC 4180, with `;` and tabs as spreadsheets write them).
 *
 * Strict where people would lose data: quotes that do not close, or text after a closing quote, are mistakes.
 */
export type ParsedCsv =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** `row` counts from 1. */
  | { readonly kind: 'malformed'; readonly row: number; readonly why: 'open-quote' | 'after-quote' }

const DELIMITERS = [';', '\t', ','] as const

/** Reads a whole file. Without a delimiter the file's own is used: the most frequent one in its first row. */
export function parseCsv(text: string, delimiter?: string): ParsedCsv {
  // Spreadsheets write, and hide, a first line that names the delimiter.
  const [line, named] = /^sep=(.)(?:\r\n|\n|\r|$)/.exec(text) ?? []
  if (named !== undefined) return cellsIn(text.slice(line?.length), delimiter ?? named)
  return cellsIn(text, delimiter ?? delimiterOf(text))
}

function delimiterOf(text: string): string {
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: countOf(delimiter, text) }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? DELIMITERS[0]
}

/** How often it stands outside quotes in the first row that has anything. */
function countOf(delimiter: string, text: string): number {
  let [count, isQuoted, isWritten] = [0, false, false]
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    const isLineEnd = character === '\n' || character === '\r'
    if (isLineEnd && isWritten) break
    if (!isLineEnd) isWritten = true
    if (character === delimiter) count += 1
  }
  return count
}

function cellsIn(text: string, delimiter: string): ParsedCsv {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; ;) {
    const cell = cellAt(text, at, delimiter)
    if (cell.kind === 'malformed') return { kind: 'malformed', row: rows.length + 1, why: cell.why }
    row.push(cell.text)
    at = cell.end
    if (text[at] === delimiter) at += 1
    else {
      // The line end after the last row begins no new one.
      if (at < text.length || row.length > 1 || row[0] !== '') rows.push(row)
      if (at >= text.length) return { kind: 'table', rows }
      at += text.startsWith('\r\n', at) ? 2 : 1
      row = []
    }
  }
}

type CellText =
  | { readonly kind: 'cell'; readonly text: string; readonly end: number }
  | { readonly kind: 'malformed'; readonly why: 'open-quote' | 'after-quote' }

function cellAt(text: string, start: number, delimiter: string): CellText {
  if (text[start] === '"') return quotedAt(text, start, delimiter)
  let end = start
  while (end < text.length && !isEnd(text[end], delimiter)) end += 1
  return { kind: 'cell', text: text.slice(start, end), end }
}

function quotedAt(text: string, start: number, delimiter: string): CellText {
  let written = ''
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { kind: 'malformed', why: 'open-quote' }
    written += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      return end >= text.length || isEnd(text[end], delimiter)
        ? { kind: 'cell', text: written, end }
        : { kind: 'malformed', why: 'after-quote' }
    }
    written += '"'
    at = quote + 2
  }
}

const isEnd = (character: string | undefined, delimiter: string): boolean =>
  character === delimiter || character === '\n' || character === '\r'
