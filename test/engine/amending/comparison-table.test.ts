import { describe, expect, test } from 'vitest'
import { comparisonTable, printedTable } from '../../../engine/amending/comparison-table.ts'
import { tableHtml } from '../../../engine/amending/table-html.ts'
import { titleOf } from '../../../engine/amending/table-phrases.ts'
import { printedDocx } from '../../../engine/documents/printed-docx.ts'
import { docxText } from '../../support/docx-text.ts'
import { policyNamed } from './amended-court.ts'

const policy = policyNamed('desn')
const [first, second, third] = policy.editions
if (first === undefined || second === undefined || third === undefined)
  throw new Error('three editions')
const table = comparisonTable(policy, second, third, false)
const rowOf = (clause: string) => table.rows.find((one) => one.clause === clause)

describe('a comparison table', () => {
  test('has a row for each clause that an amendment changed, in reading order', () => {
    expect(table.rows.map(({ clause, change }) => [clause, change])).toEqual([
      ['4.3.12', 'repealed'],
      ['5.1.p1', 'replaced'],
      ['5.1.p2', 'replaced'],
      ['6.2.p1', 'repealed'],
      ['6.2.p2', 'added'],
      ['10.1.1', 'repealed'],
      ['10.5', 'replaced'],
    ])
  })

  test('says that an added clause was not there and that a repealed one goes', () => {
    expect(rowOf('6.2.p2')?.before).toEqual(['Положення немає.'])
    expect(rowOf('4.3.12')?.after).toEqual(['Виключити.'])
  })

  test('marks words that go on the left only, and words that come on the right only', () => {
    const marks = (side: 'before' | 'after') =>
      new Set(
        table.rows.flatMap((row) =>
          row[side].flatMap((run) => (typeof run === 'object' && 'mark' in run ? [run.mark] : [])),
        ),
      )
    expect(marks('before')).toEqual(new Set(['deleted']))
    expect(marks('after')).toEqual(new Set(['inserted']))
  })

  test('with all clauses has the unchanged ones without a mark', () => {
    const all = comparisonTable(policy, second, third, true)
    const [plain] = all.rows.filter(({ clause }) => clause === '4.3.1')
    expect(plain?.change).toBe('unchanged')
    expect(plain?.before).toEqual(plain?.after)
    expect(all.rows.length).toBeGreaterThan(table.rows.length + 50)
  })

  test('of an edition with itself says that nothing differs', () => {
    const same = comparisonTable(policy, third, third, false)
    expect(same.rows).toEqual([])
    expect(same.notes).toContain('Редакції не відрізняються.')
    expect(tableHtml(same)).not.toContain('<table>')
  })

  test('says the same in DOCX, with struck and underlined words', async () => {
    const bytes = await printedDocx(printedTable(table))
    const words = docxText(bytes)
    expect(words).toContain('Виключити.')
    expect(words).toContain('ПОРІВНЯЛЬНА ТАБЛИЦЯ')
    expect(await printedDocx(printedTable(table))).toEqual(bytes)
  })

  test('is a page without scripts that loads nothing, across A4, in both colour schemes', () => {
    const html = tableHtml(table)
    expect(html).not.toMatch(/<script|https?:|url\(/)
    expect(html).toContain('@page { size: A4 landscape')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toContain('<del>')
    expect(html).toContain('<ins>')
  })

  test('escapes what the policy says', () => {
    const html = tableHtml({ ...table, subject: 'до <b>змін</b> & "правил"' })
    expect(html).toContain('до &lt;b&gt;змін&lt;/b&gt; &amp; &quot;правил&quot;')
  })
})

test('the title of a policy is declined where it begins as such titles do', () => {
  expect(titleOf('Засади використання системи')).toBe('Засад використання системи')
  expect(titleOf('Порядок надсилання')).toBe('Порядку надсилання')
  expect(titleOf('Спостереження 2023')).toBe('документа «Спостереження 2023»')
})
