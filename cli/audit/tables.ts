/** The tables of an audit: a report in, rows of values out; the data dictionary of all their columns. */
import type { AuditReport } from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import { CHECK_COLUMNS } from './check-columns.ts'
import type { Column, Value } from './column.ts'
import { FINDING_COLUMNS } from './finding-columns.ts'
import { PEOPLE_COLUMNS } from './people-columns.ts'

export const TABLE_NAMES = ['findings', 'checks', 'people'] as const
export type TableName = (typeof TABLE_NAMES)[number]

export interface Table {
  readonly name: TableName | 'dictionary'
  readonly title: string
  /** Keys of the columns, and their headings. */
  readonly names: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

const TITLES: Readonly<Record<Table['name'], Text>> = {
  findings: { uk: 'Знахідки', en: 'Findings' },
  checks: { uk: 'Перевірки', en: 'Checks' },
  people: { uk: 'Судді', en: 'Judges' },
  dictionary: { uk: 'Словник', en: 'Dictionary' },
}

/** The three tables of a report. */
export const tablesOf = (report: AuditReport, lang: Lang): Readonly<Record<TableName, Table>> => ({
  findings: tableOf('findings', FINDING_COLUMNS, findingsIn(report), lang),
  checks: tableOf('checks', CHECK_COLUMNS, report.checks, lang),
  people: tableOf('people', PEOPLE_COLUMNS, report.people, lang),
})

/** By weight, then in the order of the checks. */
const findingsIn = (report: AuditReport) =>
  (['alarm', 'look', 'note'] as const).flatMap((severity) =>
    report.checks.flatMap(({ findings }) => findings.filter((one) => one.severity === severity)),
  )

function tableOf<Row>(
  name: TableName,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  lang: Lang,
): Table {
  return {
    name,
    title: TITLES[name][lang],
    names: columns.map((column) => column.name),
    headings: columns.map(({ title }) => title[lang]),
    rows: rows.map((row) => columns.map(({ of }) => of(row, lang))),
  }
}

const DICTIONARY_HEADINGS: readonly Text[] = [
  { uk: 'Таблиця', en: 'Table' },
  { uk: 'Стовпчик', en: 'Column' },
  { uk: 'Ключ', en: 'Key' },
  { uk: 'Що означає', en: 'Meaning' },
]

/** What each column of each table means. */
export function dictionary(lang: Lang): Table {
  const described = { findings: FINDING_COLUMNS, checks: CHECK_COLUMNS, people: PEOPLE_COLUMNS }
  const rows = TABLE_NAMES.flatMap((table) =>
    described[table].map(({ name, title, meaning }) => [
      TITLES[table][lang],
      title[lang],
      name,
      meaning[lang],
    ]),
  )
  return {
    name: 'dictionary',
    title: TITLES.dictionary[lang],
    names: ['table', 'column', 'key', 'meaning'],
    headings: DICTIONARY_HEADINGS.map((heading) => heading[lang]),
    rows,
  }
}
