import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../engine/registers/cells/cell.ts'
import { readRows } from '../../../../engine/registers/table/read-rows.ts'
import {
  codes,
  nationalFacts,
  registerNamed,
  registers,
  tableOf,
} from '../../../support/registers.ts'

const read = (id: string, table: readonly (readonly Cell[])[] | string) =>
  readRows(
    typeof table === 'string' ? tableOf(table) : table,
    registerNamed(id),
    registers,
    nationalFacts,
  )

test('a row has what its cells say, whatever the order of the columns', () => {
  const { rows, problems } = read(
    'absences',
    `Останній день;Суддя;Номер наказу;Вид відсутності;Перший день;Дата наказу;Підписав;Діє з;Причина зміни
     31.08.2026;Вигадько О. О.;12-к;відпустка;18.08.2026;20.07.2026;Умовна О. О.;21.07.2026;за заявою`,
  )
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      row: 2,
      named: [{ as: 'either', text: 'Вигадько О. О.', column: 'Суддя' }],
      fields: new Map([
        ['ends_on', '2026-08-31'],
        ['order_no', '12-к'],
        ['kind', 'leave'],
        ['starts_on', '2026-08-18'],
        ['order_signed_on', '2026-07-20'],
      ]),
      columns: new Map([
        ['ends_on', 'Останній день'],
        ['order_no', 'Номер наказу'],
        ['kind', 'Вид відсутності'],
        ['starts_on', 'Перший день'],
        ['order_signed_on', 'Дата наказу'],
      ]),
      order: { no: '12-к', date: '2026-07-20', signed_by: 'Умовна О. О.' },
      from: '2026-07-21',
      reason: 'за заявою',
    },
  ])
})

test('a blank says nothing, a dash says «none», also of the act', () => {
  const { rows } = read(
    'absences',
    `Код судді;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Тривала
     с05;лікарняний;03.08.2026;—;-;–;`,
  )
  expect(Object.fromEntries(rows[0]?.fields ?? [])).toEqual({
    kind: 'sick',
    starts_on: '2026-08-03',
    ends_on: null,
    order_no: null,
    order_signed_on: null,
  })
  expect(rows[0]?.order).toEqual({ no: null, date: null })
})

test('where the register tells no act, its columns are the act of the change alone', () => {
  const { rows } = read(
    'posts',
    'Код судді;Коефіцієнт посади;Номер наказу;Дата наказу;Підписав\nс01;0,5;3;28.08.2026;Умовна',
  )
  expect(Object.fromEntries(rows[0]?.fields ?? [])).toEqual({ admin_coefficient: '0.5' })
  expect(rows[0]?.order).toEqual({ no: '3', date: '2026-08-28', signed_by: 'Умовна' })
})

test('rows are numbered as a spreadsheet numbers them, blank ones included', () => {
  const { rows } = read('judges', [
    [],
    [null, ''],
    ['Код судді', 'Прізвище'],
    ['с01', 'А'],
    ['', null],
    ['с02', 'Б'],
  ])
  expect(rows.map(({ row, key }) => [row, key?.text])).toEqual([
    [4, 'с01'],
    [6, 'с02'],
  ])
})

describe('every mistake has its row and column:', () => {
  test('in the cells, from above to below, and only there', () => {
    const { rows, problems } = read(
      'absences',
      `Код судді;Вид;Перший день;Останній день
       с01;відпуска;31.06.2026;10.07.2026
       с02;відпустка;01.06.2026;10.07.2026
       с03;відпустка;вчора;10.07.2026`,
    )
    expect(codes(problems)).toEqual([
      'unknown-value 2 Вид',
      'impossible-date 2 Перший день',
      'impossible-date 4 Перший день',
    ])
    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  test('in the headings: an unknown one, one fact twice; then no row is read', () => {
    const found = read('absences', 'Код судді;Перший деннь;Початок;Перший день;Посада\nс01;1;2;3;4')
    expect(codes(found.problems)).toEqual([
      'unknown-column 1 Перший деннь',
      'repeated-column 1 Перший день',
      'unknown-column 1 Посада',
    ])
    expect(found.problems[0]?.help?.uk).toBe('можливо, малося на увазі `Перший день`')
    expect(found.rows).toEqual([])
  })

  test('a value in a column without a heading', () => {
    expect(codes(read('judges', 'Код судді;Прізвище\nс01;А;зайве').problems)).toEqual([
      'no-heading 2',
    ])
  })

  test('a file without rows', () => {
    expect(codes(read('judges', '').problems)).toEqual(['no-rows'])
  })
})

test('columns that say nothing to a register are left aside', () => {
  const { rows, problems } = read(
    'judges',
    '№ з/п;Код судді;Прізвище;Примітка\n1;с01;А;від бухгалтерії',
  )
  expect(problems).toEqual([])
  expect(Object.fromEntries(rows[0]?.fields ?? [])).toEqual({ surname: 'А' })
})
