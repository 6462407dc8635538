/** Tables of an audit: every column is in the dictionary, and no cell is taken for a formula. */
import { expect, test } from 'vitest'
import { written, writtenDictionary } from '../../../cli/audit/writing.ts'
import { dictionary, TABLE_NAMES, tablesOf } from '../../../cli/audit/tables.ts'
import { parseCsv } from '../../../engine/index.ts'
import { audited } from '../../support/auditing.ts'
import { ToldLedger } from '../../support/told-ledger.ts'

const story = (): ToldLedger => {
  const told = new ToldLedger()
  told.draw('=1+1', { among: { '@с01': 1 } })
  told.draw('2/26', { among: { с01: 1, с02: 1 } })
  return told
}

test.each(['uk', 'en'] as const)(
  'every column of every table is in the dictionary, in %s',
  async (lang) => {
    const tables = tablesOf(await audited(story()), lang)
    const { rows } = dictionary(lang)
    for (const name of TABLE_NAMES) {
      const { title, headings, names } = tables[name]
      const described = rows.filter(([table]) => table === title)
      expect(described.map(([, heading]) => heading)).toEqual(headings)
      expect(described.map(([, , key]) => key)).toEqual(names)
      expect(described.every(([, , , meaning]) => String(meaning).length > 5)).toBe(true)
    }
  },
)

test('the keys of JSON lines are those of the dictionary', async () => {
  const text = (await written(
    await audited(story()),
    { form: 'jsonl', table: 'findings' },
    'uk',
  )) as string
  const known = new Set(dictionary('uk').rows.map(([, , key]) => key))
  for (const line of text.trimEnd().split('\n')) {
    const { table, ...row } = JSON.parse(line) as Record<string, unknown>
    expect(TABLE_NAMES).toContain(table)
    expect(Object.keys(row).filter((key) => !known.has(key))).toEqual([])
  }
})

test('a case or a judge that looks like a formula stays text in a CSV', async () => {
  const csv = (await written(
    await audited(story()),
    { form: 'csv', table: 'findings' },
    'uk',
  )) as string
  const parsed = parseCsv(csv.slice(1))
  if (parsed.kind !== 'table') throw new Error(parsed.why)
  const [head = [], ...rows] = parsed.rows
  const [caseAt, judgeAt] = [head.indexOf('Справа'), head.indexOf('Суддя')]
  expect(rows.map((row) => row[caseAt])).toContain("'=1+1")
  expect(rows.map((row) => row[judgeAt])).toContain("'@с01")
  expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
})

test('the dictionary comes in every form', async () => {
  for (const form of ['text', 'json', 'csv', 'jsonl'] as const) {
    expect(await writtenDictionary(form, 'uk')).toContain('очікувалося'.slice(1))
  }
  expect(Buffer.isBuffer(await writtenDictionary('xlsx', 'uk'))).toBe(true)
})
