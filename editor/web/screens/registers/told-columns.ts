/**
 * Which facts of a register have a column of their own: what is known in; columns, what is told in one column together, and
 * what is left to the page of the record, out.
 *
 * A table of people is read across: with more columns than a window holds it is not. Pure.
 */
import type {
  RegisterCell,
  RegisterColumn,
  RegisterRow,
  RegisterTable,
} from '../../../api/index.ts'

export interface ToldColumns {
  readonly own: readonly RegisterColumn[]
  /** What few records say: told together, each with its name. */
  readonly others: readonly RegisterColumn[]
  /** What the window has no room for. */
  readonly left: readonly RegisterColumn[]
  /** So many columns that since when and by which act is left to the page of the record. */
  readonly isWide: boolean
}

export interface Room {
  /** With so many, «since» and «act» still have their place beside them. */
  readonly few: number
  /** More do not stand beside one another. */
  readonly most: number
}
export const ROOM: Readonly<Record<'narrow' | 'usual' | 'wide', Room>> = {
  narrow: { few: 3, most: 4 },
  usual: { few: 5, most: 7 },
  wide: { few: 5, most: 9 },
}

export const cellOf = ({ cells }: RegisterRow, field: string): RegisterCell | undefined =>
  cells.find((one) => one.field === field)

export function toldColumns(
  { register, rows }: Pick<RegisterTable, 'register' | 'rows'>,
  { few, most }: Room,
): ToldColumns {
  const told = register.columns
    .map((column) => ({ column, known: rows.filter((row) => tells(row, column)).length }))
    .filter(({ known }) => known > 0)
  if (told.length <= few) return { own: told.map(columnIn), others: [], left: [], isWide: false }
  const common = told.filter(({ known }) => known * 3 > rows.length)
  const others = told.filter((one) => !common.includes(one))
  return {
    own: common.slice(0, most).map(columnIn),
    others: others.map(columnIn),
    left: common.slice(most).map(columnIn),
    isWide: true,
  }
}

const columnIn = ({ column }: { readonly column: RegisterColumn }) => column

/** What the name of the record says already is not told again. */
function tells(row: RegisterRow, { field }: RegisterColumn): boolean {
  const cell = cellOf(row, field)
  return cell !== undefined && (cell.sealed || cell.text.uk !== row.label.uk)
}
