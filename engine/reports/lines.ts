/**
 * The text of a file in; numbered lines, and the reports among them, out.
 *
 * Line ends of every system, blanks of every kind (a no-break space between thousands), the `I: ` of the program's
 * log: all these differ between copies of one report and mean nothing.
 */
import { TITLE } from './labels.ts'
import type { Line } from './types.ts'

/** The lines that are not blank, with the numbers that an editor shows. */
export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ no: index + 1, text: plain(line) }))
    .filter((line) => line.text !== '')
}

/** Latin and Cyrillic `I` look alike, and both are met. */
const plain = (line: string): string =>
  line
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^[IІ]: ?/, '')

export interface Split {
  /** What stands before the first report. */
  readonly before: readonly Line[]
  /** The lines of each report, its title first. */
  readonly reports: readonly (readonly Line[])[]
}

/** A report begins with its title and ends where the next one begins. */
export function splitReports(lines: readonly Line[]): Split {
  const starts = lines.flatMap(({ text }, index) => (TITLE.test(text) ? [index] : []))
  return {
    before: lines.slice(0, starts[0]),
    reports: starts.map((start, at) => lines.slice(start, starts[at + 1])),
  }
}

/** Whether two reports say the same, whatever the lines they stand on. */
export const isSameText = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every(({ text }, index) => text === b[index]?.text)
