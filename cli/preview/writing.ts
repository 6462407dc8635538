/** The report as a file: what was asked for in, a file written whole or not at all out. */
import {
  changedCsv,
  historyDocx,
  historyPage,
  type HistoryReport,
  historySheets,
  type SimulationReport,
} from '../../engine/index.ts'
import type { Or } from '../complaint.ts'
import { printPdf } from '../disk/print-pdf.ts'
import { writeNew } from '../disk/write-new.ts'
import { NO_BROWSER } from '../documents/deliver.ts'
import { jsonPage } from '../json-lines.ts'
import { workbook } from '../sheets/workbook.ts'
import type { Lang } from '../text.ts'
import type { Form, Out } from './asked.ts'

export async function writeReport(
  { path, form, force }: Out,
  report: HistoryReport,
  lang: Lang,
  simulation?: SimulationReport,
): Promise<Or<string>> {
  const content = await contentOf(form, report, lang, simulation)
  if (content !== undefined) return writeNew(path, content, force)
  const page = await historyPage(report, simulation, { lang })
  const written = await writeNew(path.replace(/\.pdf$/i, '.html'), page, force)
  return written.ok ? NO_BROWSER : written
}

/** For programs. */
export const reportJson = (report: HistoryReport, simulation?: SimulationReport): string =>
  jsonPage({ schema_version: 1, ...report, ...(simulation && { simulation }) })

/** `undefined`: no browser here prints a PDF. */
export async function contentOf(
  form: Form,
  report: HistoryReport,
  lang: Lang,
  simulation: SimulationReport | undefined,
): Promise<string | Uint8Array | undefined> {
  switch (form) {
    case 'html':
      return historyPage(report, simulation, { lang })
    case 'pdf':
      return printPdf(await historyPage(report, simulation, { lang }))
    case 'docx':
      return historyDocx(report, simulation, { lang })
    case 'xlsx':
      return workbook(historySheets(report, simulation, { lang }))
    case 'csv':
      return changedCsv(report, { lang })
    case 'json':
      return reportJson(report, simulation)
  }
}
