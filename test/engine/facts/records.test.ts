/** What a checked document becomes: records with pointers, defaults, computed fields, and what is missing. */
import { expect, test } from 'vitest'
import { parseDateTime } from '../../../engine/index.ts'
import type { FactRecord, Facts, Value } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "один" / "one"
висновок "1" є_справа/has_case якщо справа.номер відомий
`)

function read(document: object, knownAt?: string): Facts {
  const asOf = parseDateTime('2026-09-01T12:00:00Z') ?? 0
  const known = knownAt === undefined ? {} : { knownAt: parseDateTime(knownAt) ?? 0 }
  const result = court.policies.get('mini')?.reader.read(document, { asOf, ...known })
  if (result?.kind !== 'facts') throw new Error('the document was refused')
  return result.facts
}
const root = (facts: Facts, name: string): FactRecord => {
  const record = facts.roots[name]
  if (record === undefined) throw new Error(`no ${name}`)
  return record
}
const records = (value: Value): readonly FactRecord[] =>
  Array.isArray(value) ? (value as readonly FactRecord[]) : []

test('judges stand in the order of the Ukrainian alphabet, whatever the document says', () => {
  const judge = (id: string, surname: string) => ({ id, surname })
  const facts = read({
    judges: [judge('1', 'Їжак'), judge('3', 'Ґава'), judge('2', 'Ґава'), judge('4', 'Гай')],
  })
  expect(facts.judges?.map(({ id }) => id)).toEqual(['4', '2', '3', '1'])
  expect(facts.judgeOrder).toEqual(['1', '3', '2', '4'])
})

test('records are named by their ids, others by their places', () => {
  const facts = read({
    judges: [{ id: 'А/1', absences: [{ starts_on: '2026-09-01' }] }],
    orders: [{}],
  })
  const [judge] = facts.judges ?? []
  expect(judge?.pointer).toBe('/judges/А~11')
  expect(records(judge?.values['absences'])[0]?.pointer).toBe('/judges/А~11/absences/0')
  expect(records(root(facts, 'case').values['orders'])[0]?.pointer).toBe('/orders/0')
})

test('an absent key is unknown, null is none, and a declared default says that it is one', () => {
  const facts = read({ case: { free: null }, judges: [{ id: 'А' }] })
  const matter = root(facts, 'case')
  expect(matter.values).toMatchObject({ free: null, size: 1 })
  expect(matter.values).not.toHaveProperty('second')
  expect(matter.supplied).toEqual({ size: 'default' })
  expect(facts.judges?.[0]).toMatchObject({
    values: { absences: [] },
    supplied: { absences: 'default' },
  })
})

test('an object that is none has facts that are none, an absent one has unknown facts', () => {
  expect(root(read({ case: null }), 'case')).toMatchObject({
    absent: true,
    values: { free: null, id: null },
  })
  const absent = root(read({}), 'case')
  expect(absent.absent).toBe(true)
  expect(absent.values).toEqual({ size: 1 })
})

test('a computed fact is filled in, or names what it lacks', () => {
  const absence = (more: object) => {
    const facts = read({ judges: [{ id: 'А', absences: [more] }] })
    const [record] = records(facts.judges?.[0]?.values['absences'])
    if (record === undefined) throw new Error('no absence')
    return record
  }
  const full = absence({ starts_on: '2026-09-01', ends_on: '2026-09-14' })
  expect(full.values['duration_days']).toBe(14)
  expect(full.supplied['duration_days']).toBe('derived')
  const place = '/judges/А/absences/0'
  expect(absence({ starts_on: '2026-09-01' }).missing?.['duration_days']).toEqual([
    `${place}/duration_days`,
    `${place}/ends_on`,
  ])
  expect(absence({}).missing?.['duration_days']).toEqual([`${place}/duration_days`])
})

test('what was entered later is unknown: records vanish, objects lose their facts', () => {
  const late = { entered_at: '2026-09-01T10:00:00Z' }
  const document = {
    case: { free: true, ...late },
    judges: [
      { id: 'А', absences: [{ starts_on: '2026-09-01', ...late }, { starts_on: '2026-09-02' }] },
      { id: 'Б', ...late },
    ],
  }
  const before = read(document, '2026-09-01T09:59:59Z')
  expect(root(before, 'case').values).not.toHaveProperty('free')
  expect(before.judges?.map(({ id }) => id)).toEqual(['А'])
  const visible = records(before.judges?.[0]?.values['absences'])
  expect(visible.map(({ pointer }) => pointer)).toEqual(['/judges/А/absences/1'])
  const after = read(document, '2026-09-01T10:00:00Z')
  expect(root(after, 'case').values['free']).toBe(true)
  expect(after.judges).toHaveLength(2)
})

test('martial law is on unless the document says otherwise', () => {
  expect(read({}).martialLaw).toBe(true)
  expect(read({ court: { martial_law: false } }).martialLaw).toBe(false)
})
