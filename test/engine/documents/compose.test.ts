import { describe, expect, test } from 'vitest'
import { linesOf, partOf } from './small-court.ts'

const body = (blocks: readonly object[], facts: object, more: object = {}): readonly string[] =>
  linesOf(partOf({ ...more, body: blocks }, facts).blocks)

const printed = (when: object, facts: object): boolean =>
  body([{ text: 'завжди' }, { text: 'так', when }], facts).includes('так')

describe('a block is printed where its condition holds', () => {
  test('a fact has the value, or one of several', () => {
    const facts = { case: { speciality: 'civil', free: true } }
    expect(printed({ fact: 'справа.потрібна', is: 'цивільна' }, facts)).toBe(true)
    expect(printed({ fact: 'справа.потрібна', is: ['criminal', 'civil'] }, facts)).toBe(true)
    expect(printed({ fact: 'справа.потрібна', is: 'кримінальна' }, facts)).toBe(false)
    expect(printed({ fact: 'справа.вільна', is: true }, facts)).toBe(true)
    expect(printed({ fact: 'справа.вільна', is: false }, facts)).toBe(false)
  })

  test('a fact that nobody supplied is unknown and neither true nor false nor none', () => {
    for (const is of [true, false, 'none', 'known'])
      expect(printed({ fact: 'справа.вільна', is }, {})).toBe(false)
    expect(printed({ fact: 'справа.вільна', is: 'unknown' }, {})).toBe(true)
    expect(printed({ fact: 'справа.строк', is: 'none' }, { case: { deadline_on: null } })).toBe(
      true,
    )
    expect(printed({ fact: 'справа.строк', is: 'known' }, { case: { deadline_on: null } })).toBe(
      false,
    )
  })

  test('a list holds the value, or is empty', () => {
    const facts = {
      judges: [{ id: 'А', specialities: ['civil'] }],
      orders: [],
    }
    const more = { finds: [{ as: 'перший', in: 'суд.судді', where: { ідентифікатор: 'А' } }] }
    const holds = (is: string) =>
      body([{ text: 'так', when: { fact: 'перший.спеціалізації', is } }], facts, more).length > 0
    expect(holds('цивільна')).toBe(true)
    expect(holds('кримінальна')).toBe(false)
    expect(printed({ fact: 'справа.накази', is: 'empty' }, facts)).toBe(true)
    expect(printed({ fact: 'справа.накази', is: 'empty' }, {})).toBe(false)
  })

  test('a day is worked or not by the calendar of the court', () => {
    const on = (day: string) =>
      printed({ fact: 'справа.строк', is: 'working_day' }, { case: { deadline_on: day } })
    expect([on('2026-09-04'), on('2026-09-05')]).toEqual([true, false])
  })

  test('a clause stands so; a duty whose occasion does not arise is idle and not complied with', () => {
    const idle = { outage: { going_on: false } }
    expect(printed({ clause: '2', is: 'idle' }, idle)).toBe(true)
    expect(printed({ clause: '2', is: 'complied' }, idle)).toBe(false)
    const owed = { outage: { going_on: true }, case: { second: true } }
    expect(printed({ clause: '2', is: 'complied' }, owed)).toBe(true)
    expect(printed({ clause: '2', is: ['breached', 'undetermined'] }, {})).toBe(true)
  })

  test('all, any, not', () => {
    const yes = { fact: 'справа.вільна', is: true }
    const no = { fact: 'справа.вільна', is: false }
    const facts = { case: { free: true } }
    expect(printed({ all: [yes, { not: no }] }, facts)).toBe(true)
    expect(printed({ all: [yes, no] }, facts)).toBe(false)
    expect(printed({ any: [no, yes] }, facts)).toBe(true)
    expect(printed({ any: [no, { not: yes }] }, facts)).toBe(false)
  })
})

test('the first case that holds is printed, and one without a condition holds', () => {
  const choose = [
    { when: { fact: 'справа.вільна', is: true }, body: [{ text: 'вільна' }] },
    { when: { fact: 'справа.друга', is: true }, body: [{ text: 'друга' }] },
    { body: [{ text: 'жодна' }] },
  ]
  expect(body([{ choose }], { case: { free: true, second: true } })).toEqual(['вільна'])
  expect(body([{ choose }], { case: { second: true } })).toEqual(['друга'])
  expect(body([{ choose }], {})).toEqual(['жодна'])
})

test('rows and items have conditions of their own', () => {
  const when = { fact: 'справа.вільна', is: true }
  const blocks = [
    {
      rows: [
        { label: 'а', value: '1', when },
        { label: 'б', value: '2' },
      ],
    },
    { list: [{ text: 'а', when }, { text: 'б' }] },
    { line: { left: 'л', right: 'п' } },
    { sign: { post: 'посада', name: '{_ ім’я}' } },
  ]
  expect(body(blocks, {})).toEqual(['б 2', '1. б', 'л … п', 'посада / _'])
})

describe('a table has a row for each element of a list', () => {
  const table = {
    each: 'збій.чекають',
    as: 'одна',
    none: 'немає',
    columns: [
      { head: '№', cell: '#' },
      { head: 'справа', cell: '{одна.номер}' },
      { head: 'надійшла', cell: 'від {одна.надійшла}' },
      { head: 'потрібна', cell: '{одна.потрібна}' },
    ],
  }
  const waiting = (list: readonly object[] | null) => ({ outage: { waiting_cases: list } })

  test('in the order of the facts; a cell with nothing to print is empty, to be written in', () => {
    const list = [
      { case_id: '2/26', arrived_at: '2026-08-31T06:30:00Z' },
      { case_id: '1/26', speciality: 'civil' },
    ]
    expect(body([{ table }], waiting(list))).toEqual([
      '№ | справа | надійшла | потрібна',
      '1 | 2/26 | від 31.08.2026 09:30 | ',
      '2 | 1/26 | від _ | цивільна',
    ])
  })

  test('a list without elements, or none, is said in words', () => {
    expect(body([{ table }], waiting([]))).toEqual(['немає'])
    expect(body([{ table }], waiting(null))).toEqual(['немає'])
  })

  test('a list that is not known has room for some rows, and is named', () => {
    const { blocks, blanks } = partOf({ body: [{ table }] }, {})
    const row = [[], [], [], []]
    expect(blocks).toMatchObject([{ kind: 'table', rows: [row, row, row] }])
    expect(blanks.map(({ en }) => en)).toEqual(['waiting cases'])
  })
})

test('a judge who is named by id in a list is printed by surname', () => {
  const table = {
    each: 'збій.призначено',
    as: 'запис',
    none: 'немає',
    columns: [{ head: 'суддя', cell: '{запис.суддя_призначення}' }],
  }
  const facts = {
    judges: [{ id: 'А', surname: 'Вигадько' }],
    outage: { manual_assignments: [{ case_id: '1/26', judge_id: 'А' }] },
  }
  expect(body([{ table }], facts)).toEqual(['суддя', 'Вигадько'])
})
