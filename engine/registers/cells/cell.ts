/** A cell of a table as a file gives it: text of a CSV, or what a spreadsheet holds. */

/** A spreadsheet's date is the instant at which UTC shows what the sheet shows. */
export type Cell = string | number | boolean | Date | null

/** Nothing is written there: the register is told nothing, and keeps what it has. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '')

/** The text without what surrounds it; spreadsheets like to use blanks that do not break. */
export const tidy = (text: string): string => text.replaceAll('\u00a0', ' ').trim()

/** What stands for «known to be none», apart from a blank, which says nothing. */
export const NONE_MARK = '—'
const NONE_MARKS = new Set([NONE_MARK, '–', '-'])

export const isNone = (cell: Cell): boolean =>
  typeof cell === 'string' && NONE_MARKS.has(tidy(cell))

// A spreadsheet takes such a text for a formula, and a dash alone means «none».
const RISKY = /^'*[=+\-@\t\r—–]/

/** The text so that no spreadsheet computes it (OWASP, «CSV injection»); `readable` is its inverse. */
export const safe = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

export const readable = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text
