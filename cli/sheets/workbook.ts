/** Tables of texts and numbers in, the bytes of a spreadsheet file with a sheet for each out. */
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'

export interface SheetTable {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const WIDEST = 60

/** Texts stay texts: none is taken for a formula. The headings stay in view. */
export function workbook(tables: readonly SheetTable[]): Promise<Buffer> {
  return writeXlsxFile(tables.map(sheetOf)).toBuffer()
}

function sheetOf({ title, headings, rows }: SheetTable): Sheet<Buffer> {
  const head = headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))
  const columns = headings.map((heading, at) => ({
    width: Math.min(WIDEST, 2 + Math.max(heading.length, ...rows.map((row) => lengthOf(row[at])))),
  }))
  const data = [head, ...rows.map((row) => row.map(cellOf))]
  return { sheet: title, columns, stickyRowsCount: 1, data }
}

const lengthOf = (value: string | number | null | undefined): number => String(value ?? '').length

function cellOf(value: string | number | null): Cell {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true }
}
