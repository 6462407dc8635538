/** Workbooks as a secretary keeps them: rows in, the bytes of an XLSX file out; days are days for the spreadsheet. */
import writeXlsxFile from 'write-excel-file/node'

export type SheetValue = string | number | Date

export async function workbook(rows: readonly (readonly SheetValue[])[]): Promise<Buffer> {
  const cells = rows.map((row) => row.map(cellOf))
  return Buffer.from(await writeXlsxFile(cells).toBuffer())
}

function cellOf(value: SheetValue) {
  if (typeof value === 'string') return { value, type: String }
  if (typeof value === 'number') return { value, type: Number }
  return { value, type: Date, format: 'dd.mm.yyyy' }
}
