/** Workbooks that other programs wrote: what people see in their cells is what the register says; what is not there is said row by row. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Book, workbookOf } from '../../support/workbook-by-hand.ts'
import { type Answer, sampleDocket } from './ledger.ts'

/** Days as spreadsheets count them: 1 July 2026 is 46204. */
const JULY = 46_204
const DATE = 1
const OWN_DATE = 2

const text = (value: string): string => `<si><t>${value}</t></si>`

/** Headings and judges are shared strings; a name may be written in pieces, with the reading of its letters beside. */
const STRINGS = [
  ...['Суддя', 'Вид відсутності', 'Перший день', 'Останній день', 'Номер наказу'].map(text),
  ...['Дата наказу', 'Підписав', 'відпустка'].map(text),
  '<si><r><t>Виг</t></r><r><rPr><b/></rPr><t xml:space="preserve">адько </t></r><rPh sb="0" eb="1"><t>щось</t></rPh></si>',
]
const [NAME, LEAVE] = [8, 7]

const shared = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`
const inline = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const day = (at: string, serial: number, style = DATE): string =>
  `<c r="${at}" s="${style}"><v>${serial}</v></c>`

const row = (at: number, ...cells: readonly string[]): string =>
  `<row r="${at}">${cells.join('')}</row>`
const headings = (at: number): string =>
  row(
    at,
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column, index) => shared(`${column}${at}`, index)),
  )

/** Leave of a judge from a day of July on. */
const leave = (at: number, from: string, until: string, judge = shared(`A${at}`, NAME)): string =>
  row(
    at,
    judge,
    shared(`B${at}`, LEAVE),
    from,
    until,
    inline(`E${at}`, `${at}-к`),
    day(`F${at}`, JULY - 20, OWN_DATE),
    inline(`G${at}`, 'Умовна О. О.'),
  )

const FORMATS = [14, 164]

interface Entered {
  readonly answer: Answer
  readonly told: string
  /** The register of absences as CSV. */
  readonly after: string
}

async function imported(
  book: Partial<Book> & Pick<Book, 'sheets'>,
  ...words: readonly string[]
): Promise<Entered> {
  const { folder, asked, register } = await sampleDocket()
  const path = join(folder, 'чужа книга.xlsx')
  writeFileSync(path, workbookOf({ strings: STRINGS, formats: FORMATS, ...book }))
  const dry = await register('import', path, '--register', 'absences', '--dry-run', ...words)
  const answer = await asked('import', path, '--register', 'absences', ...words)
  const { out: after } = await register('export', '--register', 'absences')
  return { answer, told: dry.out + dry.err, after }
}

const sheet = (...rows: readonly string[]) => ({ name: 'Відпустки', rows: rows.join('\n') })

describe('what is written is entered', () => {
  const good = sheet(
    headings(1),
    leave(2, day('C2', JULY), day('D2', JULY + 6, OWN_DATE)),
    // The third row is not there at all; the fourth is there and empty.
    row(4),
    leave(
      5,
      `<c r="C5" s="${DATE}"><f>D2+14</f><v>${JULY + 20}</v></c>`,
      `<c r="D5" s="${DATE}"><f>C5+4</f><v>${JULY + 24}</v></c>`,
      '<c r="A5" t="str"><f>A2</f><v>Вигадько</v></c>',
    ),
  )

  test('shared, inline and computed texts; days by their style; rows that are not there; the first sheet only', async () => {
    const other = { name: 'Чернетка', rows: row(1, inline('A1', 'не для реєстру')) }
    const { answer, after } = await imported({ sheets: [good, other] })
    expect(answer.problems).toEqual([])
    expect(answer.changes).toMatchObject([
      { row: 2, subject: 'judges/с02/absences/2026-07-01' },
      { row: 5, subject: 'judges/с02/absences/2026-07-21' },
    ])
    expect(after).toContain('01.07.2026;07.07.2026')
    expect(after).toContain('21.07.2026;25.07.2026')
  })

  test('days of a workbook that counts from 1904', async () => {
    const { answer } = await imported({
      sheets: [sheet(headings(1), leave(2, day('C2', JULY - 1462), day('D2', JULY - 1456)))],
      properties: '<workbookPr date1904="1"/>',
    })
    expect(answer.problems).toEqual([])
    expect(answer.changes).toMatchObject([{ subject: 'judges/с02/absences/2026-07-01' }])
  })

  test('a title above the headings is a heading that nobody knows', async () => {
    const { answer, told } = await imported({
      sheets: [sheet(row(1, inline('A1', 'Відпустки на 2026 рік')), headings(3))],
    })
    expect(answer.changes).toEqual([])
    expect(answer.problems.length).toBeGreaterThan(0)
    expect(told).toContain('Відпустки на 2026 рік')
  })
})

describe('what is not there is said of its row, and nothing is entered instead', () => {
  const spoiled = async (from: string): Promise<Entered> =>
    imported({ sheets: [sheet(headings(1), leave(2, from, day('D2', JULY + 6)))] })

  test.each([
    [
      'an error of a formula',
      '<c r="C2" t="e"><f>VLOOKUP(1,A1:A2,3)</f><v>#N/A</v></c>',
      'register/formula-error',
      '#N/A',
    ],
    [
      'a formula that nobody computed',
      '<c r="C2"><f>D2-6&amp;0</f></c>',
      'register/formula',
      '=D2-6&0',
    ],
    [
      'a formula with an empty value',
      `<c r="C2" s="${DATE}"><f t="shared" si="0"/><v></v></c>`,
      'register/formula',
      '=',
    ],
    [
      'a day without the look of a day',
      `<c r="C2"><v>${JULY}</v></c>`,
      'register/impossible-date',
      String(JULY),
    ],
    ['a day with a time of day', day('C2', JULY + 0.5), 'register/impossible-date', '12:00'],
    ['yes or no for a day', '<c r="C2" t="b"><v>1</v></c>', 'register/impossible-date', 'true'],
  ])('%s', async (_, cell, code, shown) => {
    const { answer, told } = await spoiled(cell)
    expect(answer.code).toBe(1)
    expect(answer.changes).toEqual([])
    expect(answer.problems).toMatchObject([{ code, row: 2, column: 'Перший день' }])
    expect(told).toContain(shown)
  })

  test('of several rows, each has its own; the others may be entered', async () => {
    const rows = [
      headings(1),
      leave(2, day('C2', JULY), day('D2', JULY + 6)),
      leave(4, '<c r="C4" t="e"><v>#REF!</v></c>', day('D4', JULY + 6)),
      leave(7, day('C7', JULY + 20), '<c r="D7"><f>C7+3</f></c>'),
      leave(8, day('C8', JULY + 40), day('D8', JULY + 44), inline('A8', 'Нікогонемає')),
    ]
    const { answer } = await imported({ sheets: [sheet(...rows)] }, '--valid-only')
    expect(answer.problems.map(({ row: at, column }) => [at, column])).toEqual([
      [4, 'Перший день'],
      [7, 'Останній день'],
      [8, 'Суддя'],
    ])
    expect(answer.changes).toMatchObject([{ row: 2, subject: 'judges/с02/absences/2026-07-01' }])
  })

  test('a sheet with nothing on it', async () => {
    const { answer } = await imported({ sheets: [sheet()] })
    expect(answer).toMatchObject({ code: 1, changes: [], problems: [{ code: 'register/no-rows' }] })
  })
})
