/** The cells of one row in; the row, or a problem for every cell that cannot be read, out. */
import type { Type, Vocabulary } from '../../../grammar/index.ts'
import { type Cell, isBlank, tidy } from '../cells/cell.ts'
import { notComputed } from '../cells/not-computed.ts'
import { readCell } from '../cells/read-cell.ts'
import type { Target } from '../description/headings.ts'
import type { Register } from '../description/registers.ts'
import { placed, type RowProblem, type Said } from '../problem.ts'
import type { FileColumn } from './read-headings.ts'
import type { Naming, Row, ToldOrder } from './row.ts'

/** What the cells of a row say, before they are put together. */
interface Told {
  key?: NonNullable<Row['key']>
  from?: string
  reason?: string
  order: ToldOrder
  readonly named: Naming[]
  readonly fields: Map<string, unknown>
  readonly columns: Map<string, string>
}

export interface ReadRow {
  readonly row: Row
  readonly problems: readonly RowProblem[]
}

/** Reads the cells that the headings know; `place`: which row of the file it is. */
export function readRow(
  place: number,
  cells: readonly Cell[],
  columns: readonly FileColumn[],
  { register, vocabulary }: { readonly register: Register; readonly vocabulary: Vocabulary },
): ReadRow {
  const told: Told = { order: {}, named: [], fields: new Map(), columns: new Map() }
  const problems: RowProblem[] = []
  for (const { at, title, target } of columns) {
    const cell = cells[at] ?? null
    if (isBlank(cell)) continue
    const read = notComputed(cell) ?? valueOf(cell, target, vocabulary)
    if (read.ok) take(told, target, read.value, title, register)
    else problems.push(placed(read, { row: place, column: title }))
  }
  return { row: { row: place, ...told }, problems }
}

/** Reads a cell by what its column says. */
function valueOf(cell: Cell, target: Target, vocabulary: Vocabulary): Said<unknown> {
  const words = target.kind === 'fact' ? target.column.words : NO_WORDS
  return readCell(cell, typeOf(target, cell), { vocabulary, words })
}

const NO_WORDS: ReadonlyMap<string, string> = new Map()

function typeOf(target: Target, cell: Cell): Type {
  if (target.kind === 'fact') return target.column.type
  if (target.kind !== 'common') return { kind: 'text' }
  switch (target.what) {
    case 'order_no':
    case 'signed_by':
    case 'reason':
      return { kind: 'text' }
    case 'order_date':
      return { kind: 'date' }
    case 'from':
      return { kind: isDay(cell) ? 'date' : 'datetime' }
  }
}

/** A day without a time of day. */
const isDay = (cell: Cell): boolean =>
  cell instanceof Date
    ? cell.getTime() % MS_PER_DAY === 0
    : typeof cell !== 'string' || !tidy(cell).includes(':')

const MS_PER_DAY = 86_400_000

function take(told: Told, target: Target, value: unknown, title: string, register: Register): void {
  const text = typeof value === 'string' ? value : undefined
  switch (target.kind) {
    case 'key':
      if (text !== undefined) told.key = { text, column: title }
      return
    case 'named':
      if (text !== undefined) told.named.push({ as: target.as, text, column: title })
      return
    case 'fact':
      return setFact(told, target.column.field, value, title)
    case 'common':
      return takeCommon(told, target.what, text ?? null, title, register)
  }
}

/** A dash instead of an act says that there is none. */
function takeCommon(
  told: Told,
  what: Extract<Target, { readonly kind: 'common' }>['what'],
  text: string | null,
  title: string,
  { order }: Register,
): void {
  switch (what) {
    case 'order_no':
      told.order = { ...told.order, no: text }
      if (order.no !== undefined) setFact(told, order.no, text, title)
      return
    case 'order_date':
      told.order = { ...told.order, date: text }
      if (order.date !== undefined) setFact(told, order.date, text, title)
      return
    case 'signed_by':
      told.order = { ...told.order, signed_by: text }
      return
    case 'from':
      if (text !== null) told.from = text
      return
    case 'reason':
      if (text !== null) told.reason = text
  }
}

function setFact({ fields, columns }: Told, field: string, value: unknown, title: string): void {
  fields.set(field, value)
  columns.set(field, title)
}
