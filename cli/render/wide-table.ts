/** A table some of whose columns are broken into lines: rows of text and a width in, lines out. */
import { widthOf } from '../../grammar/index.ts'
import { padded, wrapped } from './width.ts'

export interface Fitting {
  readonly columns: number
  /** The columns that share what the others leave. */
  readonly wide: readonly number[]
}

const GAP = '  '
/** A column that is broken is at least so wide. */
const NARROWEST = 14

/** The head, a rule, the rows. */
export function wideTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, wide }: Fitting,
): readonly string[] {
  const full = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(widthOf)),
  )
  const widths = fitted(full, columns, wide)
  const rule = widths.map((width) => '─'.repeat(width)).join('─'.repeat(GAP.length))
  return [...lines(heads, widths), rule, ...rows.flatMap((row) => lines(row, widths))]
}

/** The wide columns share what is left: a short one takes what it needs, the longer ones the rest. */
function fitted(
  full: readonly number[],
  columns: number,
  wide: readonly number[],
): readonly number[] {
  const fixed = full.filter((_, at) => !wide.includes(at)).reduce((sum, width) => sum + width, 0)
  let left = columns - fixed - GAP.length * (full.length - 1)
  const widths = [...full]
  const shortestFirst = wide.toSorted((a, b) => (full[a] ?? 0) - (full[b] ?? 0))
  for (const [done, at] of shortestFirst.entries()) {
    const share = Math.floor(left / (wide.length - done))
    const width = Math.min(full[at] ?? 0, Math.max(NARROWEST, share))
    widths[at] = width
    left -= width
  }
  return widths
}

function lines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const broken = widths.map((width, at) => wrapped(cells[at] ?? '', width))
  const height = Math.max(...broken.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => padded(broken[at]?.[line] ?? '', width, 'left'))
      .join(GAP)
      .trimEnd(),
  )
}
