/** A register as a file that a clerk edits and gives back, or only its headings: a form to fill in. */
import { exportTable, type Register, writeCsv, type WrittenTable } from '../../../engine/index.ts'
import type { RegisterFileQuery } from '../../../editor/api/index.ts'
import type { RegisterFile } from '../../../editor/server/index.ts'
import { writeXlsx } from '../../registers/xlsx.ts'
import type { Reading } from './reading.ts'

/** Cells are written so that no spreadsheet computes them (`safe` of the engine). */
export async function fileOf(
  reading: Reading & { readonly register: Register },
  { format, lang = 'uk', empty = false }: RegisterFileQuery,
): Promise<RegisterFile> {
  const { register, now } = reading
  const whole = exportTable(register, now.state, { ...reading, lang })
  const table: WrittenTable = empty ? { ...whole, rows: [] } : whole
  const title = register.title[lang]
  const name = `${title.replaceAll(/\s+/g, '-')}.${format}`
  if (format === 'xlsx')
    return { name, type: XLSX, bytes: await writeXlsx(table, title.slice(0, 31)) }
  const cells = table.rows.map((row) => row.map(({ text }) => text))
  return { name, type: CSV, bytes: new TextEncoder().encode(writeCsv([table.headings, ...cells])) }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'
