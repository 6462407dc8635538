/**
 * A table for a terminal: columns and rows of plain text in, aligned lines out.
 */
import { padded, widthOf } from './width.ts'

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** The head, a rule and the rows. `paint` colours whole lines, after they are aligned. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: (line: string, row: number) => string = (line) => line,
): string[] {
  const widths = columns.map(({ title }, at) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, at) => padded(cells[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return [line(columns.map(({ title }) => title)), rule, ...rows.map((row, at) => paint(line(row), at))]
}
