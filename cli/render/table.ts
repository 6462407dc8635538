/**
 * A table for a terminal: columns and rows of plain text in, aligned lines out.
 */
import { widthOf } from '../../grammar/index.ts'
import { padded, wrapped } from './width.ts'

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** The head, a rule and the rows. `columns` in which the titles are broken when the table is too wide. */
export function tableLines(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: (line: string, row: number) => string = (line) => line,
  columns = Infinity,
): string[] {
  const cellWidths = heads.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))))
  const full = heads.map(({ title }, at) => Math.max(widthOf(title), cellWidths[at] ?? 0))
  const widths = total(full) <= columns ? full : narrowed(heads, cellWidths)
  const line = (cells: readonly string[]): string =>
    heads
      .map(({ align }, at) => padded(cells[at] ?? '', widths[at] ?? 0, align))
      .join(GAP)
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return [
    ...titleRows(heads, widths).map(line),
    rule,
    ...rows.map((row, at) => paint(line(row), at)),
  ]
}

const GAP = '  '
const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1))

/** As narrow as the cells and the longest word of the title allow. */
const narrowed = (heads: readonly Column[], cells: readonly number[]): readonly number[] =>
  heads.map(({ title }, at) => Math.max(cells[at] ?? 0, ...title.split(' ').map(widthOf)))

/** Titles of several lines stand on the rule. */
function titleRows(heads: readonly Column[], widths: readonly number[]): string[][] {
  const lines = heads.map(({ title }, at) => wrapped(title, widths[at] ?? 0))
  const height = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    lines.map((title) => title[row - (height - title.length)] ?? ''),
  )
}
