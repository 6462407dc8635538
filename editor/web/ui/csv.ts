/** A table as CSV for office programs: UTF-8 with a mark, semicolons, and nothing that a sheet would take for a formula. */

export type CsvCell = string | number | null

/** Heads and rows in, the whole file out. */
export function csvOf(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [heads, ...rows].map((cells) => cells.map(written).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
