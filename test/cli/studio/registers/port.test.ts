/** The port of registers over a real ledger: the same answers as `zasady register`, and nothing sealed for who may not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Court } from '../../../../cli/studio/court.ts'
import { registersPort } from '../../../../cli/studio/registers/port.ts'
import type { RegisterTable } from '../../../../editor/api/index.ts'
import type { RegistersPort } from '../../../../editor/server/index.ts'
import { here } from '../../here.ts'
import { openSampleCopy } from '../sample/made-sample.ts'
import { codeOf, valueOf } from './answers.ts'

const OPEN = { unsealed: true }
const SHUT = { unsealed: false }
const DAY = { as_of: '04.08.2026' }

let court: Court
let port: RegistersPort

beforeEach(async () => {
  court = await openSampleCopy()
  port = registersPort(court)
})
afterEach(() => court.ledger.close())

interface Shown {
  readonly registers: readonly {
    readonly id: string
    readonly subjects: readonly {
      readonly subject: string
      readonly facts: Readonly<
        Record<string, { readonly entry: number; readonly order: unknown; readonly by: string }>
      >
    }[]
  }[]
}

async function shown(...words: readonly string[]): Promise<Shown> {
  const { out, err } = await here([
    'register',
    'show',
    ...words,
    '--ledger',
    court.address,
    '--json',
  ])
  if (out === '') throw new Error(err)
  return JSON.parse(out) as Shown
}

/** What both tell of every fact: its entry, the act behind it, by whom. */
const toldBy = ({ rows, entries }: RegisterTable) =>
  rows.map(({ subject, cells }) => ({
    subject,
    facts: Object.fromEntries(
      cells.map(({ field, entry }) => {
        const { order, by } = entries[String(entry)] ?? {}
        return [field, { entry, order, by }]
      }),
    ),
  }))

test.each(['judges', 'absences', 'court', 'coefficients'])(
  'the table of %s tells what the command shows, as of a day and as known at another',
  async (id) => {
    for (const [moments, words] of [
      [DAY, ['--as-of', '04.08.2026']],
      [
        { as_of: '2026-08-04', known_at: '02.08.2026' },
        ['--as-of', '04.08.2026', '--known-at', '02.08.2026'],
      ],
    ] as const) {
      const table = valueOf(await port.table(id, moments, OPEN))
      const { registers } = await shown(id, ...words)
      const expected = registers.map(({ subjects }) =>
        subjects.map(({ subject, facts }) => ({
          subject,
          facts: Object.fromEntries(
            Object.entries(facts).map(([field, { entry, order, by }]) => [
              field,
              { entry, order, by },
            ]),
          ),
        })),
      )
      expect([toldBy(table)]).toEqual(expected)
    }
  },
)

test('the list has every register with its columns, and how many subjects each has', async () => {
  const { registers } = valueOf(await port.list(DAY))
  expect(registers.map(({ id, count }) => [id, count])).toEqual([
    ['judges', 8],
    ['absences', 8],
    ['jurors', 0],
    ['duty', 1],
    ['court', 1],
    ['assembly', 1],
    ['specialisations', 8],
    ['posts', 8],
    ['coefficients', 8],
    ['duty_days', 8],
  ])
  const absences = registers.find(({ id }) => id === 'absences')
  expect(absences).toMatchObject({ of: 'judges', view_of: null, makes_key: true, days: 'period' })
  const kind = absences?.columns.find(({ field }) => field === 'kind')
  expect(kind).toMatchObject({ kind: 'enum', list: false, required: true, by_act: false })
  expect(kind?.values).toContainEqual({ value: 'leave', name: { uk: 'відпустка', en: 'leave' } })
})

test('a day before everything has nothing, a word that is no day is refused', async () => {
  const { rows } = valueOf(await port.table('judges', { as_of: '2020-01-01' }, OPEN))
  expect(rows).toEqual([])
  const wrong = await port.table('judges', { as_of: 'колись' }, OPEN)
  expect(codeOf(wrong)).toBe('register/not-read')
  const nowhere = await port.table('нема', {}, OPEN)
  expect(nowhere).toMatchObject({ refusal: { code: 'register/not-read', status: 404 } })
})

test('a judge is called by surname, an absence by judge and day, a reference by whom it names', async () => {
  const judges = valueOf(await port.table('judges', DAY, OPEN))
  expect(judges.rows[1]?.label.uk).toBe('Вигадько')
  const absences = valueOf(await port.table('absences', DAY, OPEN))
  expect(absences.rows.map(({ label }) => label.uk)).toContain('Вигадько, 18.08.2026')
  const duty = valueOf(await port.table('duty', DAY, OPEN))
  const named = duty.rows[0]?.cells.find(({ field }) => field === 'judge_ids')
  expect([named?.text.uk, named?.raw]).toEqual(['Примірний; Синтетична', 'с06; с07'])
})

test('days are said the same way in both languages, an empty list as nothing', async () => {
  const absences = valueOf(await port.table('absences', DAY, OPEN))
  const [first] = absences.rows
  expect(first?.label).toEqual({ uk: 'Взірцева, 06.07.2026', en: 'Взірцева, 06.07.2026' })
  const starts = first?.cells.find(({ field }) => field === 'starts_on')
  expect(starts?.text).toEqual({ uk: '06.07.2026', en: '06.07.2026' })
  const assembly = valueOf(await port.table('assembly', DAY, OPEN))
  const added = assembly.rows[0]?.cells.find(({ field }) => field === 'transfer_cases_added')
  expect([added?.text, added?.raw]).toEqual([{ uk: 'немає', en: 'none' }, 'empty'])
})

test('what the address of a page names wrongly is said without marks of a program, with a way out', async () => {
  for (const answer of [
    await port.history('нема/такого', undefined, OPEN),
    await port.table('нема', {}, OPEN),
    await port.table('judges', { as_of: 'колись' }, OPEN),
  ]) {
    if (answer.ok) throw new Error('expected a refusal')
    const { message, help } = answer.refusal
    expect(message.uk).not.toBe('')
    expect(help?.uk).not.toBe(undefined)
    expect(`${message.uk} ${message.en} ${help?.uk} ${help?.en}`).not.toMatch(/[`*]|--|\d{4}-\d\d/)
  }
})

describe('what stands sealed', () => {
  test('is told to whoever keeps the registers', async () => {
    const { rows } = valueOf(await port.table('absences', DAY, OPEN))
    const kinds = rows.map(({ cells }) => cells.find(({ field }) => field === 'kind')?.text.uk)
    expect(new Set(kinds)).toEqual(
      new Set(['відпустка', 'навчання', 'відрядження', 'тимчасова непрацездатність']),
    )
  })

  test('is told to nobody else: neither in the table, the month, the history, nor a file', async () => {
    const file = valueOf(await port.file('absences', { format: 'csv', ...DAY }, SHUT))
    // The words of all kinds stand in the description of the columns, and in a heading; of a judge they must not.
    const [, ...lines] = new TextDecoder().decode(file.bytes).split('\r\n')
    const told = [
      valueOf(await port.table('absences', DAY, SHUT)).rows,
      valueOf(await port.days('absences', { month: '2026-08' }, SHUT)),
      valueOf(await port.history('judges/с02', undefined, SHUT)),
      lines,
    ]
    for (const answer of told) {
      expect(JSON.stringify(answer)).not.toMatch(/відпустка|навчання|відрядження"|непрацездатність/)
    }
    const [row] = valueOf(await port.table('absences', DAY, SHUT)).rows
    expect(row?.cells.find(({ field }) => field === 'kind')).toMatchObject({
      sealed: true,
      raw: '',
    })
  })
})

test('the history tells what the command tells, corrected entries and all', async () => {
  const { changes } = valueOf(await port.history('judges/с03', undefined, OPEN))
  const { out } = await here([
    'register',
    'history',
    'judges/с03',
    '--ledger',
    court.address,
    '--json',
  ])
  const told = (
    JSON.parse(out) as {
      changes: {
        entry: number
        corrected_by: number | null
        order: unknown
        reason: string | null
      }[]
    }
  ).changes
  expect(
    changes.map(({ entry, corrected_by, order, reason }) => ({
      entry,
      corrected_by,
      order,
      reason,
    })),
  ).toEqual(
    told.map(({ entry, corrected_by, order, reason }) => ({ entry, corrected_by, order, reason })),
  )
  const wrong = changes.find(({ corrected_by }) => corrected_by !== null)
  const right = changes.find(({ corrects }) => corrects !== null)
  expect([right?.corrects, wrong?.corrected_by]).toEqual([wrong?.entry, right?.entry])
  const nobody = await port.history('нема/такого', undefined, OPEN)
  expect(nobody).toMatchObject({ refusal: { code: 'register/not-read', status: 404 } })
})

describe('a month', () => {
  test('has a mark for every day of an absence, and none of one that was corrected away', async () => {
    const { month, marks, people } = valueOf(
      await port.days('absences', { month: '2026-08' }, OPEN),
    )
    expect(month).toBe('2026-08')
    const of = (judge: string) =>
      marks.filter(({ person }) => person === judge).map(({ day }) => day)
    expect(of('judges/с03')).toEqual(['2026-08-05', '2026-08-06', '2026-08-07'])
    expect(of('judges/с02')).toHaveLength(14)
    // Without a last day it goes on.
    expect(of('judges/с05')).toHaveLength(29)
    expect(people.map(({ label }) => label.uk)).toContain('Зразковий')
  })

  test('of a roster has whose each day is, and is the last one of which it says something', async () => {
    const judges = valueOf(await port.days('duty_days', {}, OPEN))
    expect(judges.month).toBe('2026-08')
    expect(
      judges.marks.filter(({ day }) => day === '2026-08-24').map(({ person }) => person),
    ).toEqual(['judges/с07'])
    const roster = valueOf(await port.days('duty', {}, OPEN))
    // It lists two judges and eleven days, and does not say who is meant on which.
    expect(roster.marks).toHaveLength(11)
    expect(roster.people.map(({ subject }) => subject)).toEqual([roster.marks[0]?.subject])
  })
})
