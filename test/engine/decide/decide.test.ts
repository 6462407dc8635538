import { expect, test } from 'vitest'
import { answer, ask, miniCourt, statuses } from '../../support/mini-court.ts'

const DRAW = `
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "виключення" / "exclusion"
пункт "3" обов’язково "спеціалізація" / "speciality"
пункт "4" обов’язково "вага" / "weight"
пункт "5" обов’язково "немає суддів" / "no judges"
не розподіляються щодо судді "2" не_працює/away
  для кожного відсутність із суддя.відсутності де відсутність.наказ_від <= політика.станом_на
  якщо політика.станом_на у [відсутність.початок, відсутність.кінець]
вага "4" навпаки/inverse = 1 / суддя.навантаження
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    потрібна_спеціалізація/speciality "3" : справа.потрібна у суддя.спеціалізації
    немає підстав для виключення
  вага навпаки
  якщо учасників немає то зупинити "5"
`
const court = miniCourt(DRAW)
const judge = (id: string, more: object = {}) => ({
  id,
  surname: id,
  specialities: ['civil'],
  load: '2',
  ...more,
})
const matter = { id: 'c', speciality: 'civil' }
const away = { starts_on: '2026-08-31', ends_on: '2026-09-02', order_signed_on: '2026-08-01' }

test('everybody with the speciality and without a ground takes part', () => {
  const found = answer(court, { case: matter, judges: [judge('Б'), judge('А')] })
  expect(found.outcome).toEqual({ kind: 'draw', judge: null, clauses: ['mini/1'], missing: [] })
  expect(found.judges.map(({ id, status }) => [id, status])).toEqual([
    ['Б', 'eligible'],
    ['А', 'eligible'],
  ])
  expect(found.edition).toMatchObject({ in_force_from: '2025-03-01', decision: '01.03.2025 № 7' })
  expect(found.edition.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('every ground is listed, and a true one makes the unknown ones harmless', () => {
  const unsigned = { starts_on: '2026-09-01', ends_on: '2026-09-05' }
  const found = answer(court, {
    case: matter,
    judges: [
      judge('А', { specialities: ['criminal'], absences: [away] }),
      judge('Б', { specialities: ['criminal'], absences: [unsigned] }),
      judge('В'),
    ],
  })
  expect(found.judges).toEqual([
    { id: 'А', status: 'excluded', grounds: ['mini/2', 'mini/3'], undetermined: [] },
    {
      id: 'Б',
      status: 'excluded',
      grounds: ['mini/3'],
      undetermined: ['mini/2'],
      missing: ['/judges/Б/absences/0/order_signed_on'],
    },
    { id: 'В', status: 'eligible', grounds: [], undetermined: [] },
  ])
  expect(found.outcome.kind).toBe('draw')
  expect(found.warnings.map(({ code }) => code)).toEqual(['forced-choice'])
})

test('an unknown fact that decides blocks the draw and is named', () => {
  const { order_signed_on: _, ...unsigned } = away
  const found = answer(court, {
    case: matter,
    judges: [judge('А', { absences: [unsigned] }), judge('Б')],
  })
  expect(found.outcome).toMatchObject({
    kind: 'blocked',
    missing: ['/judges/А/absences/0/order_signed_on'],
  })
  expect(statuses(found, '2')).toEqual({ 'judge:А': 'undetermined', 'judge:Б': 'not_met' })
})

test('an absence that is known to have no order is no ground', () => {
  const found = answer(court, {
    case: matter,
    judges: [judge('А', { absences: [{ ...away, order_signed_on: null }] })],
  })
  expect(found.outcome.kind).toBe('draw')
})

test('nobody left is an empty pool under the clause that says so', () => {
  const found = answer(court, { case: matter, judges: [judge('А', { absences: [away] })] })
  expect(found.outcome).toMatchObject({ kind: 'empty_pool', clauses: ['mini/5'] })
  expect(answer(court, { case: matter, judges: null }).outcome.kind).toBe('empty_pool')
})

test('without a list of judges the draw is blocked', () => {
  const found = answer(court, { case: matter })
  expect(found.outcome).toMatchObject({ kind: 'blocked', missing: ['/judges'] })
  expect(statuses(found, '2')).toEqual({ '-': 'undetermined' })
})

test('without a case there are only findings', () => {
  const found = answer(court, { judges: [judge('А')] })
  expect(found.outcome.kind).toBe('findings')
  expect(found.judges[0]?.status).toBe('not_considered')
})

test('unknown loads leave the pool known and the weights not', () => {
  const { load: _, ...unweighed } = judge('А')
  const found = answer(court, { case: matter, judges: [unweighed, judge('Б')] })
  expect(found.outcome.kind).toBe('draw')
  expect(statuses(found, '4')).toEqual({ '-': 'undetermined' })
  expect(found.warnings).toMatchObject([
    { code: 'weights-unknown', clause: 'mini/4', missing: ['/judges/А/load'] },
  ])
})

test('loads of zero cannot be weighed, and there is no draw', () => {
  const idle = (id: string) => judge(id, { load: '0' })
  const found = answer(court, { case: matter, judges: [idle('А'), idle('Б')] })
  expect(found.outcome).toMatchObject({ kind: 'none', clauses: ['mini/4'] })
  expect(found.warnings).toMatchObject([{ code: 'load-zero', clause: 'mini/4' }])
  expect(found.judges.map(({ status }) => status)).toEqual(['eligible', 'eligible'])
  expect(statuses(found, '4')).toEqual({ '-': 'not_met' })
})

test('whoever is alone needs no weight', () => {
  const found = answer(court, { case: matter, judges: [judge('А', { load: '0' })] })
  expect(found.outcome.kind).toBe('draw')
  expect(found.warnings.map(({ code }) => code)).toEqual(['forced-choice'])
})

test('facts entered after the moment of knowledge are unknown, and lists lose those records', () => {
  const late = { ...away, entered_at: '2026-08-31T10:00:00+03:00' }
  const facts = { case: matter, judges: [judge('А', { absences: [late] }), judge('Б')] }
  const at = (known: string) => answer(court, facts, { known_at: known }).judges[0]?.status
  expect(at('2026-08-31T09:59:00+03:00')).toBe('eligible')
  expect(at('2026-08-31T10:00:00+03:00')).toBe('excluded')
})

test('a bare date is the end of that day in Kyiv', () => {
  const late = { ...away, starts_on: '2026-09-01' }
  const facts = { case: matter, judges: [judge('А', { absences: [late] })] }
  const status = (asOf: string) => answer(court, facts, { as_of: asOf }).judges[0]?.status
  expect(status('2026-08-31')).toBe('eligible')
  expect(status('2026-08-31T21:00:00Z')).toBe('excluded')
})

test.each([
  [{ as_of: '2025-02-28' }, 'no-edition', '/as_of'],
  [{ as_of: '2026-06-31' }, 'request/wrong-moment', '/as_of'],
  [{ known_at: 'учора' }, 'request/wrong-moment', '/known_at'],
  [{ policy: 'nobody' }, 'unknown-policy', '/policy'],
  [{ poliсy: 'mini' }, 'request/unknown-key', '/poliсy'],
  [{ facts: [] }, 'request/wrong-type', '/facts'],
  [{ id: {} }, 'request/wrong-type', '/id'],
])('a bad envelope is answered by an error: %j', (envelope, code, path) => {
  expect(ask(court, {}, envelope)).toMatchObject({ schema_version: 1, error: { code, path } })
})

test('the id comes back as it was given', () => {
  for (const id of ['H01', 7, null, false]) expect(answer(court, {}, { id }).id).toBe(id)
})
