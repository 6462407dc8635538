/** Where a table of matters has the numbers of its cases, also of those whose row cannot be read as a whole. */
import type { Cell } from '../../../engine/index.ts'
import type { BatchColumns } from './batch-columns.ts'

/** By it a matter is found. */
export const CASE_ID = 'case/id'

export type Table = readonly (readonly Cell[])[]

/** As headings and names are compared. */
export const folded = (text: string): string => text.trim().toLocaleLowerCase('uk')

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Where the numbers of cases stand; -1: nowhere. */
export function numberColumn(table: Table, { register }: BatchColumns): number {
  const {
    uk,
    en,
    also = [],
  } = register.columns.find(({ field }) => field === CASE_ID)?.heading ?? NO_HEADING
  const titles = new Set([uk, en, ...also].map(folded))
  const head = table.find((cells) => cells.some((cell) => textOf(cell)?.trim()))
  return head?.findIndex((cell) => titles.has(folded(textOf(cell) ?? ''))) ?? -1
}

/** The number of the case in a row that could not be read as a whole. */
export function numberIn(table: Table, row: number, columns: BatchColumns): string | null {
  const at = numberColumn(table, columns)
  const cell = at === -1 ? undefined : table[row - 1]?.[at]
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null
}

const NO_HEADING: { uk: string; en: string; also?: readonly string[] } = { uk: '', en: '' }
