/** An explanation in, plain text out: for a terminal, a letter, a search. */
import { plain, type Block, type Column, type Explanation, type Words } from './explanation.ts'

/** How the renderer marks what is strong; plain text leaves it as it is. */
export type Mark = (text: string) => string

const NO_MARK: Mark = (text) => text

/** The blocks as lines of text; `strong` may colour what is strong and `heading` what heads a part. */
export function renderText(
  { blocks }: Explanation,
  marks: { readonly strong?: Mark; readonly heading?: Mark } = {},
): string {
  const { strong = NO_MARK, heading = NO_MARK } = marks
  const words = (text: Words): string =>
    text.map((word) => (typeof word === 'string' ? word : strong(word.strong))).join('')
  return `${blocks.map((block) => blockText(block, words, heading)).join('\n\n')}\n`
}

function blockText(block: Block, words: (text: Words) => string, heading: Mark): string {
  switch (block.kind) {
    case 'heading':
      return heading(plain(block.text))
    case 'paragraph':
      return words(block.text)
    case 'list':
      return block.items.map((item) => `  – ${words(item)}`).join('\n')
    case 'table':
      return tableText(block)
  }
}

/** Narrow tables in columns; one with long cells as a list of «title: cell», which no terminal breaks. */
function tableText({ columns, rows }: Block & { kind: 'table' }): string {
  const cells = rows.map((row) => row.map(plain))
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)),
  )
  const total = widths.reduce((sum, width) => sum + width + 2, 0)
  if (total > WIDEST) return cells.map((row) => recordText(columns, row)).join('\n\n')
  const line = (row: readonly string[]): string =>
    row.map((text, index) => padded(text, widths[index] ?? 0, columns[index])).join('  ')
  return [line(columns.map(({ title }) => title)), ...cells.map(line)]
    .map((text) => `  ${text.trimEnd()}`)
    .join('\n')
}

/** What fits on a line of a terminal. */
const WIDEST = 110

const padded = (text: string, width: number, column: Column | undefined): string =>
  column?.align === 'right' ? text.padStart(width) : text.padEnd(width)

const recordText = (columns: readonly Column[], row: readonly string[]): string =>
  columns.map(({ title }, index) => `  ${title}: ${row[index] ?? ''}`).join('\n')
