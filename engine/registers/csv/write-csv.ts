/** Rows of texts in, the text of a CSV file that Ukrainian spreadsheets open as a table out. */

/** The mark without which a spreadsheet takes UTF-8 for another encoding. */
const MARK = '\ufeff'
/** Between cells: in Ukraine the comma stands in numbers. */
const DELIMITER = ';'

/** With the mark of UTF-8, semicolons and the line ends of RFC 4180. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${row.map(quoted).join(DELIMITER)}\r\n`)
  return MARK + lines.join('')
}

/** A row of one empty cell would be no row at all. */
const quoted = (cell: string, _: number, row: readonly string[]): string =>
  /[";\r\n\t,]/.test(cell) || (row.length === 1 && cell === '')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell
