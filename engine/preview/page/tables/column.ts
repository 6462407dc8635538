/**
 * One column of a table: heading, meaning and value, from which the page, the DOCX, the sheets, the CSV and the data
 * dictionary are made.
 *
 * An exact number is one column on the page (rounded, with the fraction beside it) and two in the sheets.
 */
import type { Exact } from '../../types.ts'
import type { Cell, Grid } from '../model.ts'
import {
  aboutText,
  countText,
  decimals,
  fractionText,
  percent,
  signedCount,
} from '../words/numbers.ts'
import type { Telling, Text } from '../words/telling.ts'

/** `share`: of the whole, printed in percent; `amount`: printed with two decimals. */
export type Figures = 'share' | 'amount'

interface Described {
  /** The key, in the dictionary. */
  readonly name: string
  readonly title: Text
  readonly meaning: Text
  /** In the sheets only. */
  readonly sheetOnly?: true
}

export type Column<Row> = Described &
  (
    | { readonly of: (row: Row, telling: Telling) => string | number | null }
    | { readonly figures: Figures; readonly exact: (row: Row, telling: Telling) => Exact | null }
    | { readonly number: (row: Row) => number | null; readonly print: Print }
  )

/** A number as the page prints it; the sheets take the number itself. */
export type Print = (value: number, telling: Telling) => string

/** A column of whole numbers or texts. */
export const plain = <Row>(
  name: string,
  title: Text,
  meaning: Text,
  of: (row: Row, telling: Telling) => string | number | null,
): Column<Row> => ({ name, title, meaning, of })

/** A column of numbers with a print of its own: differences with their sign, estimates. */
export const printed = <Row>(
  name: string,
  title: Text,
  meaning: Text,
  number: (row: Row) => number | null,
  print: Print,
): Column<Row> => ({ name, title, meaning, number, print })

export const withSign: Print = (value, { lang }) => signedCount(value, lang)
export const estimate =
  (places: number): Print =>
  (value, { lang }) =>
    aboutText(value, places, lang)
export const inPercent: Print = (value, { lang }) => percent({ exact: '', about: value }, lang)

/** A table for the page: those columns that belong there. */
export function gridOf<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  telling: Telling,
): Grid {
  const shown = columns.filter(({ sheetOnly }) => sheetOnly !== true)
  const cells = rows.map((row) => shown.map((column) => cellOf(column, row, telling)))
  return {
    caption,
    heads: shown.map((column) => ({
      text: column.title[telling.lang],
      numeric: !('of' in column) || rows.some((row) => typeof column.of(row, telling) === 'number'),
    })),
    rows: cells,
  }
}

function cellOf<Row>(column: Column<Row>, row: Row, telling: Telling): Cell {
  if ('figures' in column) {
    const value = column.exact(row, telling)
    return value === null ? NOTHING : figureCell(value, column.figures, telling)
  }
  if ('number' in column) {
    const value = column.number(row)
    return value === null ? NOTHING : { text: column.print(value, telling) }
  }
  const value = column.of(row, telling)
  if (value === null || value === '') return NOTHING
  return { text: typeof value === 'number' ? countText(value, telling.lang) : value }
}

const NOTHING: Cell = { text: '—' }

/** Rounded, with the fraction where the rounding loses anything a reader may want. */
function figureCell(value: Exact, figures: Figures, { lang }: Telling): Cell {
  const text = figures === 'share' ? percent(value, lang) : decimals(value, 2, lang)
  return { text, ...(value.exact.includes('/') && { exact: fractionText(value) }) }
}
