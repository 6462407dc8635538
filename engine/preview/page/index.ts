/**
 * A preview as people take it away: a report (and a simulation, where there is one) in; one HTML page, a DOCX, sheets,
 * or the changed cases as CSV out.
 *
 * Pure: no disk, no clock. The libraries that draw and pack are loaded when they are needed.
 */
import type { Lang } from '../../../grammar/index.ts'
import { printedDocx } from '../../documents/printed-docx.ts'
import type { HistoryReport, SimulationReport } from '../types.ts'
import { valuesCsv } from '../../registers/csv/values-csv.ts'
import { printedOf } from './docx/printed.ts'
import { toHtml } from './html/to-html.ts'
import { pageOf } from './page.ts'
import { drawer } from './plots/svg.ts'
import { LIMITS, type Limits } from './sections/cases.ts'
import { changedSheet, sheetsOf } from './tables/sheets.ts'
import type { HistorySheet } from './tables/sheet.ts'
import { tellingOf } from './words/telling.ts'

export type { HistorySheet }

export interface HistoryOptions {
  readonly lang: Lang
  /** How many changed cases stand on the page, and how many are explained on paper. */
  readonly limits?: Limits
}

/** One self-contained page that prints on A4. */
export async function historyPage(
  report: HistoryReport,
  simulation: SimulationReport | undefined,
  { lang, limits = LIMITS }: HistoryOptions,
): Promise<string> {
  const page = pageOf(tellingOf(report, simulation, lang), limits)
  return toHtml(page, await drawer())
}

/** The same words and tables without the plots, to be edited in a word processor. */
export async function historyDocx(
  report: HistoryReport,
  simulation: SimulationReport | undefined,
  { lang, limits = LIMITS }: HistoryOptions,
): Promise<Uint8Array> {
  return printedDocx(printedOf(pageOf(tellingOf(report, simulation, lang), limits)))
}

/** Sheets for a spreadsheet: summary, judges, clauses, grounds, changed cases, days, months, categories, dictionary. */
export const historySheets = (
  report: HistoryReport,
  simulation: SimulationReport | undefined,
  { lang }: HistoryOptions,
): readonly HistorySheet[] => sheetsOf(tellingOf(report, simulation, lang))

/** Every changed case, one on a line. */
export const changedCsv = (report: HistoryReport, { lang }: HistoryOptions): string =>
  valuesCsv(changedSheet(tellingOf(report, undefined, lang)), lang)
