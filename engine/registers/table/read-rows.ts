/**
 * A table and the register it is for in; its rows, or a problem for every cell that cannot be read, out.
 *
 * Nothing is guessed: a blank says nothing, a dash says «none», and what has no meaning for its column is a problem.
 */
import type { Vocabulary } from '../../../grammar/index.ts'
import { type Cell, isBlank, tidy } from '../cells/cell.ts'
import { readCell } from '../cells/read-cell.ts'
import { shown } from '../cells/read-time.ts'
import type { Column, Register, Registers } from '../description/registers.ts'
import { placed, rowProblem, type RowProblem, type Said } from '../problem.ts'
import { type FileColumn, readHeadings } from './read-headings.ts'
import type { Naming, Row, ToldOrder } from './row.ts'

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
    const row = head + at + 2
    if (!isWritten(cells)) return []
    const read = new RowReading(row, register, vocabulary)
    for (const column of columns) read.take(column, cells[column.at] ?? null)
    const stray = cells.find((cell, place) => !isBlank(cell) && !places.has(place))
    if (stray !== undefined) read.problems.push(unheaded(row, stray))
    return [read]
  })
  const wrong = found.flatMap((read) => read.problems)
  return {
    rows: found.filter((read) => read.problems.length === 0).map((read) => read.row),
    problems: wrong,
  }
}

const isWritten = (cells: readonly Cell[]): boolean => cells.some((cell) => !isBlank(cell))

/** One row while its cells are read. */
class RowReading {
  readonly problems: RowProblem[] = []
  readonly #place: number
  readonly #register: Register
  readonly #vocabulary: Vocabulary
  readonly #named: Naming[] = []
  readonly #fields = new Map<string, unknown>()
  readonly #columns = new Map<string, string>()
  #key: Row['key']
  #from: string | undefined
  #reason: string | undefined
  #order: ToldOrder = {}

  constructor(place: number, register: Register, vocabulary: Vocabulary) {
    this.#place = place
    this.#register = register
    this.#vocabulary = vocabulary
  }

  take({ title, target }: FileColumn, cell: Cell): void {
    if (isBlank(cell)) return
    switch (target.kind) {
      case 'key':
        return this.#with(title, this.#read(cell, TEXT), (text) => {
          if (typeof text === 'string') this.#key = { text, column: title }
        })
      case 'named':
        return this.#with(title, this.#read(cell, TEXT), (text) => {
          if (typeof text === 'string') this.#named.push({ as: target.as, text, column: title })
        })
      case 'fact':
        return this.#with(title, this.#read(cell, target.column), (value) =>
          this.#set(target.column.field, value, title),
        )
      case 'common':
        return this.#common(target.what, title, cell)
    }
  }

  get row(): Row {
    return {
      row: this.#place,
      named: this.#named,
      ...(this.#key !== undefined && { key: this.#key }),
      fields: this.#fields,
      columns: this.#columns,
      ...(this.#from !== undefined && { from: this.#from }),
      order: this.#order,
      ...(this.#reason !== undefined && { reason: this.#reason }),
    }
  }

  #common(
    what: Extract<FileColumn['target'], { kind: 'common' }>['what'],
    title: string,
    cell: Cell,
  ) {
    const { order } = this.#register
    switch (what) {
      case 'order_no':
        return this.#with(title, this.#read(cell, TEXT), (no) => {
          this.#order = { ...this.#order, no: no as string | null }
          if (order.no !== undefined) this.#set(order.no, no, title)
        })
      case 'order_date':
        return this.#with(title, this.#read(cell, DATE), (date) => {
          this.#order = { ...this.#order, date: date as string | null }
          if (order.date !== undefined) this.#set(order.date, date, title)
        })
      case 'signed_by':
        return this.#with(title, this.#read(cell, TEXT), (name) => {
          this.#order = { ...this.#order, signed_by: name as string | null }
        })
      case 'from':
        return this.#with(title, this.#read(cell, isDay(cell) ? DATE : MOMENT), (from) => {
          if (typeof from === 'string') this.#from = from
        })
      case 'reason':
        return this.#with(title, this.#read(cell, TEXT), (text) => {
          if (typeof text === 'string') this.#reason = text
        })
    }
  }

  #set(field: string, value: unknown, title: string): void {
    this.#fields.set(field, value)
    this.#columns.set(field, title)
  }

  #read(cell: Cell, { type, words }: Pick<Column, 'type' | 'words'>): Said<unknown> {
    return readCell(cell, type, { vocabulary: this.#vocabulary, words })
  }

  #with(title: string, read: Said<unknown>, take: (value: unknown) => void): void {
    if (read.ok) take(read.value)
    else this.problems.push(placed(read, { row: this.#place, column: title }))
  }
}

const plain = (kind: 'text' | 'date' | 'datetime'): Pick<Column, 'type' | 'words'> => ({
  type: { kind },
  words: new Map(),
})
const TEXT = plain('text')
const DATE = plain('date')
const MOMENT = plain('datetime')

/** A day without a time of day. */
const isDay = (cell: Cell): boolean =>
  cell instanceof Date
    ? cell.getTime() % 86_400_000 === 0
    : typeof cell === 'string' && !tidy(cell).includes(':')

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
