/** Columns and rows in, a sheet of texts and numbers out; and the dictionary that says what each column means. */
import type { Exact } from '../../types.ts'
import { fractionText } from '../words/numbers.ts'
import type { Telling, Text } from '../words/telling.ts'
import type { Column } from './column.ts'

/** A sheet as the writers of spreadsheets and CSV take it. */
export interface HistorySheet {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** For the dictionary: key, heading and meaning of each column. */
  readonly columns: readonly SheetColumn[]
}

export interface SheetColumn {
  readonly name: string
  readonly heading: string
  readonly meaning: string
}

/** One column as a sheet takes it. */
interface Flat<Row> extends SheetColumn {
  readonly of: (row: Row) => string | number | null
}

export function sheetOf<Row>(
  title: Text,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  telling: Telling,
): HistorySheet {
  const flat = columns.flatMap((column) => flatOf(column, telling))
  return {
    title: title[telling.lang],
    headings: flat.map(({ heading }) => heading),
    rows: rows.map((row) => flat.map(({ of }) => of(row))),
    columns: flat.map(({ name, heading, meaning }) => ({ name, heading, meaning })),
  }
}

function flatOf<Row>(column: Column<Row>, telling: Telling): readonly Flat<Row>[] {
  const { lang } = telling
  const { name, title, meaning } = column
  if (!('figures' in column)) {
    const of = (row: Row) => ('number' in column ? column.number(row) : column.of(row, telling))
    return [{ name, heading: title[lang], meaning: meaning[lang], of }]
  }
  const exact = (row: Row): Exact | null => column.exact(row, telling)
  const share = column.figures === 'share'
  return [
    {
      name,
      heading: share ? `${title[lang]}, %` : title[lang],
      meaning: `${meaning[lang]}${share ? IN_PERCENT[lang] : ''}; ${ROUNDED[lang]}`,
      of: (row) => rounded(exact(row), share ? 100 : 1),
    },
    {
      name: `${name}_exact`,
      heading: `${title[lang]}, ${EXACTLY[lang]}`,
      meaning: `${meaning[lang]}; ${FRACTION[lang]}`,
      of: (row) => fractionOf(exact(row)),
    },
  ]
}

const fractionOf = (value: Exact | null): string | null =>
  value === null ? null : fractionText(value)

const rounded = (value: Exact | null, times: number): number | null =>
  value === null ? null : Number((value.about * times).toFixed(6))

const IN_PERCENT: Text = { uk: ', у відсотках', en: ', in percent' }
const ROUNDED: Text = { uk: 'заокруглено', en: 'rounded' }
const EXACTLY: Text = { uk: 'точно', en: 'exactly' }
const FRACTION: Text = {
  uk: 'звичайний дріб; «≈» — дріб задовгий, його заокруглено до тридцяти знаків',
  en: 'as a fraction; “≈”: it is too long and told to thirty digits',
}

const DICTIONARY: Text = { uk: 'Словник', en: 'Dictionary' }
const DICTIONARY_HEADINGS: readonly Text[] = [
  { uk: 'Таблиця', en: 'Table' },
  { uk: 'Стовпчик', en: 'Column' },
  { uk: 'Ключ', en: 'Key' },
  { uk: 'Що означає', en: 'Meaning' },
]

/** What each column of each sheet means. */
export function dictionaryOf(sheets: readonly HistorySheet[], { lang }: Telling): HistorySheet {
  return {
    title: DICTIONARY[lang],
    headings: DICTIONARY_HEADINGS.map((heading) => heading[lang]),
    rows: sheets.flatMap(({ title, columns }) =>
      columns.map(({ name, heading, meaning }) => [title, heading, name, meaning]),
    ),
    columns: [],
  }
}
