/** Sheets of a spreadsheet file: bytes in, cells out; cells in, bytes out. */
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node'
import { type Cell, parseDate, type WrittenCell, type WrittenTable } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { keepsItsSizes } from './archive.ts'
import { type Uncomputed, uncomputedCells } from './uncomputed.ts'
import { unpackedBytes } from './unpacked-size.ts'

/** The first sheet of a file, or what is wrong with it. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Or<readonly Cell[][]>> {
  const size = unpackedBytes(bytes)
  if (size === undefined) return noXlsx(name)
  if (size > LIMITS.sheetBytes) return tooLarge(name)
  if (!keepsItsSizes(bytes)) return noXlsx(name)
  try {
    const cells = (await readSheet(Buffer.from(bytes))) as unknown as Cell[][]
    return right(withUncomputed(cells, uncomputedCells(bytes, LIMITS.sheetBytes)))
  } catch {
    return noXlsx(name)
  }
}

/** The cells with what stands where a formula has no value; the reader of rows says so of each. */
function withUncomputed(
  cells: readonly (readonly Cell[])[],
  found: readonly Uncomputed[],
): readonly Cell[][] {
  const rows = cells.map((row) => [...row])
  for (const { row, column, text } of found) {
    while (rows.length <= row) rows.push([])
    const filled = rows[row] ?? []
    while (filled.length <= column) filled.push(null)
    filled[column] = text
  }
  return rows
}

const MS_PER_DAY = 86_400_000
const WIDEST = 40

/** A file with one sheet; days and numbers are such for the spreadsheet as well. */
export function writeXlsx({ headings, rows }: WrittenTable, sheet: string): Promise<Buffer> {
  const head = headings.map((value): SheetCell => ({ value, type: String, fontWeight: 'bold' }))
  const columns = headings.map((heading, at) => ({
    width: Math.min(WIDEST, 2 + Math.max(heading.length, ...rows.map((row) => lengthOf(row[at])))),
  }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(sheetCell))], {
    sheet,
    columns,
    stickyRowsCount: 1,
  }).toBuffer()
}

const lengthOf = (cell: WrittenCell | undefined): number => cell?.text.length ?? 0

function sheetCell({ text, value, type }: WrittenCell): SheetCell {
  if (text === '') return null
  const day = type.kind === 'date' && typeof value === 'string' ? parseDate(value) : undefined
  if (day !== undefined) {
    return { value: new Date(day * MS_PER_DAY), type: Date, format: 'dd.mm.yyyy' }
  }
  if (typeof value === 'number') return { value, type: Number }
  if (type.kind === 'decimal' && typeof value === 'string' && isExact(value)) {
    const places = value.split('.')[1]?.length ?? 0
    return {
      value: Number(value),
      type: Number,
      format: places === 0 ? '0' : `0.${'0'.repeat(places)}`,
    }
  }
  return { value: text, type: String }
}

/** Few enough digits for a double to hold. */
const isExact = (decimal: string): boolean => decimal.replace(/\D/g, '').length <= 15

const noXlsx = (name: string) =>
  unreadable(
    { uk: `\`${name}\` не є таблицею XLSX`, en: `\`${name}\` is no XLSX table` },
    {
      uk: 'збережіть файл як «Книга Excel (.xlsx)» або «CSV UTF-8» і без пароля',
      en: 'save the file as “Excel workbook (.xlsx)” or “CSV UTF-8”, without a password',
    },
  )

const tooLarge = (name: string) =>
  unreadable({
    uk: `\`${name}\` завеликий у розпакованому вигляді`,
    en: `\`${name}\` is too large when unpacked`,
  })
