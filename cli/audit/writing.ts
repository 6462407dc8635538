/** An audit in the form that was asked for: a report in, text or bytes out. */
import { type AuditReport, valuesCsv } from '../../engine/index.ts'
import { jsonLine, jsonPage } from '../json-lines.ts'
import { workbook } from '../sheets/workbook.ts'
import type { Lang } from '../text.ts'
import type { Asked } from './asked.ts'
import type { Value } from './column.ts'
import { reportJson } from './report-json.ts'
import { dictionary, type Table, TABLE_NAMES, type TableName, tablesOf } from './tables.ts'

/** Anything but the page for people. */
export function written(
  report: AuditReport,
  {
    form,
    table,
  }: { readonly form: Exclude<Asked['form'], 'text'>; readonly table: Asked['table'] },
  lang: Lang,
): string | Promise<Buffer> {
  return form === 'json'
    ? jsonPage(reportJson(report, lang))
    : writtenTables(tablesOf(report, lang), { form, table }, lang)
}

/** The tables of a report, all of them or, as CSV, one. */
export function writtenTables(
  tables: Readonly<Record<TableName, Table>>,
  { form, table }: { readonly form: 'csv' | 'xlsx' | 'jsonl'; readonly table: TableName },
  lang: Lang,
): string | Promise<Buffer> {
  switch (form) {
    case 'csv':
      return valuesCsv(tables[table], lang)
    case 'xlsx':
      return workbook([...TABLE_NAMES.map((name) => tables[name]), dictionary(lang)])
    case 'jsonl':
      return TABLE_NAMES.map((name) => lines(tables[name])).join('')
  }
}

/** The dictionary in the form that was asked for. */
export function writtenDictionary(form: Asked['form'], lang: Lang): string | Promise<Buffer> {
  const table = dictionary(lang)
  switch (form) {
    case 'text':
      return page(table)
    case 'json':
      return jsonPage(objectsOf(table))
    case 'csv':
      return valuesCsv(table, lang)
    case 'xlsx':
      return workbook([table])
    case 'jsonl':
      return lines(table)
  }
}

const objectsOf = ({ names, rows }: Table): readonly Readonly<Record<string, Value>>[] =>
  rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))

/** Each line says of which table it is. */
const lines = (table: Table): string =>
  objectsOf(table)
    .map((row) => jsonLine({ table: table.name, ...row }))
    .join('')

/** The dictionary to be read: a paragraph for each table. */
function page({ rows }: Table): string {
  let last: Value = null
  return rows
    .flatMap(([table = null, title, key, meaning]) => {
      const head = table === last ? [] : [...(last === null ? [] : ['']), String(table)]
      last = table
      return [...head, `  ${String(title)} (${String(key)}): ${String(meaning)}`]
    })
    .join('\n')
    .concat('\n')
}
