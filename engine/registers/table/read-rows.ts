/**
 * A table and the register it is for in; its rows, or a problem for every cell that cannot be read, out.
 *
 * Nothing is guessed: a blank says nothing, a dash says «none», and what has no meaning for its column is a problem.
 */
import type { Vocabulary } from '../../../grammar/index.ts'
import { type Cell, isBlank } from '../cells/cell.ts'
import { shown } from '../cells/read-time.ts'
import type { Register, Registers } from '../description/registers.ts'
import { rowProblem, type RowProblem } from '../problem.ts'
import { readHeadings } from './read-headings.ts'
import { readRow, type ReadRow } from './read-row.ts'
import type { Row } from './row.ts'

export interface ReadRows {
  readonly rows: readonly Row[]
  /** Of the headings, then of the cells, from above to below. */
  readonly problems: readonly RowProblem[]
}

/** Reads a table whose first row that is not blank has the headings. */
export function readRows(
  table: readonly (readonly Cell[])[],
  register: Register,
  registers: Registers,
  vocabulary: Vocabulary,
): ReadRows {
  const head = table.findIndex(isWritten)
  if (head === -1) return { rows: [], problems: [NOTHING] }
  const { columns, ignored, problems } = readHeadings(
    table[head] ?? [],
    register,
    registers,
    head + 1,
  )
  if (problems.length > 0) return { rows: [], problems }
  const places = new Set([...columns.map(({ at }) => at), ...ignored])
  const found = table.slice(head + 1).flatMap((cells, at) => {
    if (!isWritten(cells)) return []
    const row = head + at + 2
    const read = readRow(row, cells, columns, { register, vocabulary })
    const stray = cells.find((cell, place) => !isBlank(cell) && !places.has(place))
    return [stray === undefined ? read : withProblem(read, unheaded(row, stray))]
  })
  return {
    rows: found.filter((one) => one.problems.length === 0).map(({ row }) => row),
    problems: found.flatMap((one) => one.problems),
  }
}

const withProblem = ({ row, problems }: ReadRow, problem: RowProblem): ReadRow => ({
  row,
  problems: [...problems, problem],
})

const isWritten = (cells: readonly Cell[]): boolean => cells.some((cell) => !isBlank(cell))

const NOTHING: RowProblem = rowProblem(
  'no-rows',
  {},
  { uk: 'у файлі немає жодного рядка', en: 'the file has no rows' },
  { uk: 'перший рядок має заголовки стовпчиків', en: 'the first row has the headings' },
)

const unheaded = (row: number, cell: Cell): RowProblem =>
  rowProblem(
    'no-heading',
    { row },
    {
      uk: `\`${shown(cell)}\` стоїть у стовпчику без заголовка`,
      en: `\`${shown(cell)}\` stands in a column without a heading`,
    },
    {
      uk: 'дайте стовпчику заголовок або спорожніть клітинку',
      en: 'head the column, or clear the cell',
    },
  )
