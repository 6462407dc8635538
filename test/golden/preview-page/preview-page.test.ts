/**
 * Previews as a court reads them, whole: a year and a month of an invented court in, pages and files beside this one
 * out. `npm run golden` rewrites them; read the diff as the judge whose share it is would.
 */
import { expect, test } from 'vitest'
import {
  changedCsv,
  historyDocx,
  historyPage,
  type HistorySheet,
  historySheets,
} from '../../../engine/index.ts'
import { docxText } from '../../support/docx-text.ts'
import {
  emptyReport,
  historyReport,
  quietReport,
  SMALL,
  undecidedReport,
} from '../../engine/preview/page/invented-report.ts'
import { simulationReport } from '../../engine/preview/page/invented-simulation.ts'

const report = historyReport(SMALL)
const simulation = simulationReport(report)

test.each(['uk', 'en'] as const)('the page, with a simulation: %s', async (lang) => {
  const page = await historyPage(report, simulation, { lang })
  await expect(page).toMatchFileSnapshot(`./month.${lang}.html`)
})

test.each([
  ['quiet', quietReport(SMALL)],
  ['undecided', undecidedReport(SMALL)],
  ['empty', emptyReport(SMALL)],
])('a page with little to show: %s', async (name, little) => {
  const page = await historyPage(little, undefined, { lang: 'uk' })
  await expect(page).toMatchFileSnapshot(`./${name}.uk.html`)
})

test('the words of the DOCX', async () => {
  const words = docxText(await historyDocx(report, simulation, { lang: 'uk' }))
  await expect(`${words}\n`).toMatchFileSnapshot('./month.uk.docx.txt')
})

test('the changed cases as CSV', async () => {
  await expect(changedCsv(report, { lang: 'uk' })).toMatchFileSnapshot('./changed.uk.csv')
})

test('the sheets, with their dictionary', async () => {
  const sheets = historySheets(report, simulation, { lang: 'uk' }).map(sheetText)
  await expect(sheets.join('\n')).toMatchFileSnapshot('./sheets.uk.txt')
})

/** One line for a row. */
const sheetText = ({ title, headings, rows }: HistorySheet): string =>
  [`# ${title}`, headings.join(' | '), ...rows.map((row) => row.map((cell) => cell ?? '').join(' | ')), ''].join('\n')
