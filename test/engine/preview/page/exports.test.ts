import { describe, expect, test } from 'vitest'
import { changedCsv, historyDocx, historySheets } from '../../../../engine/preview/page/index.ts'
import { parseCsv } from '../../../../engine/registers/csv/parse-csv.ts'
import { docxParts, docxText } from '../../../support/docx-text.ts'
import { historyReport, SMALL } from './invented-report.ts'
import { simulationReport } from './invented-simulation.ts'

const report = historyReport(SMALL)
const simulation = simulationReport(report)

const ZRAZOK =
  'Пункти, редакція яких невідома (zrazok/9.1), взято за відсутні. Насправді вони могли змінити будь-який результат.'

describe('the sheets', () => {
  const sheets = historySheets(report, simulation, { lang: 'uk' })
  const named = (title: string) => {
    const found = sheets.find((sheet) => sheet.title === title)
    if (found === undefined) throw new Error(`no sheet ${title}`)
    return found
  }

  test('summary first, dictionary last, everything between', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      'Підсумок',
      'Судді',
      'Пункти',
      'Підстави',
      'Змінені справи',
      'Дні',
      'Місяці',
      'Категорії',
      'Імітація',
      'Збіжність',
      'Словник',
    ])
  })

  test('every row is as long as its headings', () => {
    for (const { headings, rows } of sheets)
      expect(rows.filter((row) => row.length !== headings.length)).toEqual([])
  })

  test('the dictionary explains every column of every other sheet', () => {
    const columns = sheets
      .slice(0, -1)
      .flatMap(({ title, headings }) => headings.map((one) => [title, one]))
    expect(named('Словник').rows.map(([sheet, heading]) => [sheet, heading])).toEqual(columns)
    expect(named('Словник').rows.every((row) => row.every((cell) => cell !== ''))).toBe(true)
  })

  test('an exact number is a number to compute with and a fraction to check', () => {
    const { headings, rows } = named('Судді')
    const [rounded, exact] = ['Частка: було, %', 'Частка: було, точно'].map((heading) =>
      headings.indexOf(heading),
    )
    for (const row of rows) {
      const [n = 0, d = 1] = String(row[exact ?? -1])
        .split('/')
        .map(Number)
      expect(row[rounded ?? -1]).toBeCloseTo((100 * n) / d, 5)
    }
  })

  test('every changed case is there, with no limit', () => {
    expect(named('Змінені справи').rows).toHaveLength(report.changed.length)
  })

  test('what was supposed is in the summary', () => {
    const supposed = named('Підсумок').rows.filter(([label]) => label === 'Припущення')
    expect(supposed.map(([, words]) => words)).toEqual([
      ZRAZOK,
      'Нових відсутностей, крім уже відомих, немає.',
    ])
  })
})

describe('the changed cases as CSV', () => {
  test('a spreadsheet reads them, and computes nothing of what they say', () => {
    const [first] = report.changed
    const risky = {
      ...report,
      changed: [{ ...first, case: '=HYPERLINK("x")' }] as typeof report.changed,
    }
    const csv = changedCsv(risky, { lang: 'uk' })
    expect(csv.startsWith('\uFEFFЗапис;Справа;')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('decimals have a comma in Ukrainian and a point in English', () => {
    const rows = parseCsv(changedCsv(report, { lang: 'uk' }).slice(1))
    expect(JSON.stringify(rows)).toMatch(/"0,\d+"/)
    expect(changedCsv(report, { lang: 'en' })).toMatch(/;0\.\d+;/)
  })
})

/** Case, day, what, let in, shut out, pool, judge. */
const CASE_COLUMNS = 7

describe('the DOCX', () => {
  test('has the assumptions at the foot of every page', async () => {
    const parts = docxParts(await historyDocx(report, undefined, { lang: 'uk' }))
    const foot = [...parts].find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? ''
    expect(foot).toContain(ZRAZOK)
  })

  test('has room for a whole date beside long texts', async () => {
    const parts = docxParts(await historyDocx(report, undefined, { lang: 'uk' }))
    const grids =
      (parts.get('word/document.xml') ?? '').match(/<w:tblGrid>.*?<\/w:tblGrid>/gs) ?? []
    const columns = grids
      .map((grid) => [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)))
      .find((widths) => widths.length === CASE_COLUMNS)
    const [, day = 0] = columns ?? []
    const all = (columns ?? []).reduce((sum, width) => sum + width, 0)
    // Ten digits of the small print are a tenth of the line.
    expect(day / all).toBeGreaterThan(0.1)
  })

  test('tells no fraction that nobody could read; the sheets have it', async () => {
    const long = { exact: `1/${'7'.repeat(30)}`, about: 0.25 }
    const judges = report.judges.map((one) => ({ ...one, share: { before: long, after: long } }))
    const words = docxText(await historyDocx({ ...report, judges }, undefined, { lang: 'uk' }))
    expect(words).toContain('25,00')
    expect(words).not.toContain('7'.repeat(30))
    const sheets = historySheets({ ...report, judges }, undefined, { lang: 'uk' })
    expect(JSON.stringify(sheets)).toContain(long.exact)
  })

  test('is in the language that was asked for', async () => {
    const bytes = await historyDocx(report, undefined, { lang: 'en' })
    expect(docxParts(bytes).get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    expect(docxText(bytes)).toContain('What the proposed edition would change')
  })

  test('is the same bytes each time', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => historyDocx(report, simulation, { lang: 'uk' })),
    )
    expect(one).toEqual(two)
  })
})
