/** A table of texts and numbers in; CSV as Ukrainian spreadsheets read it, nothing in it taken for a formula, out. */
import type { Lang } from '../../../grammar/index.ts'
import { safe } from '../cells/cell.ts'
import { writeCsv } from './write-csv.ts'

type Value = string | number | null

export interface ValueTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Decimals with a comma, in Ukrainian. */
export const valuesCsv = ({ headings, rows }: ValueTable, lang: Lang): string =>
  writeCsv([headings, ...rows.map((row) => row.map((value) => cellText(value, lang)))])

function cellText(value: Value, lang: Lang): string {
  if (value === null) return ''
  if (typeof value === 'string') return safe(value)
  return lang === 'uk' ? String(value).replace('.', ',') : String(value)
}
