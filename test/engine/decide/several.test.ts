/** Several records where a policy speaks of one: what they share is told once, the rest of each. */
import { expect, test } from 'vitest'
import { answerOfTurns, turnsIn } from '../../../engine/index.ts'
import { answer, miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "Зареєструвати" / "Register"
пункт "2" без припису "Воєнний стан" / "Martial law"
пункт "3" без припису "Обидва" / "Both"
пункт "4" без припису "Через пункт 1" / "By way of item 1"
обов’язок "1" зареєструвати/register
  має бути справа.зареєстровано не пізніше справа.строк
висновок "2" воєнний/martial
  якщо суд.воєнний_стан
висновок "3" обидва/both
  якщо суд.воєнний_стан та справа.вільна
висновок "4" вільна/free
  якщо діє "2" та справа.друга
`)
const ON = '2026-09-10'
const ask = (facts: object) => ({ id: 'q', policy: 'mini', as_of: ON, facts })
const first = {
  id: 'а',
  registered_on: '2026-09-01',
  deadline_on: '2026-09-03',
  free: true,
  second: true,
}
const second = { id: 'б', registered_on: '2026-09-04', deadline_on: '2026-09-03', second: false }

const told = (facts: object) =>
  answer(court, facts, { as_of: ON }).clauses.map(({ id, subject, about = [], status }) =>
    [id, subject ?? '-', ...about, status].join(' '),
  )

test('a clause that reads the listed object is asked about each record, any other once', () => {
  expect(told({ case: [first, second] })).toEqual([
    'mini/1 case:а complied',
    'mini/1 case:б breached',
    'mini/2 - holds',
    'mini/3 case:а holds',
    'mini/3 case:б undetermined',
    'mini/4 case:а holds',
    'mini/4 case:б not_met',
  ])
})

test('a clause that reads two listed objects is asked about every pair', () => {
  const courts = [{ martial_law: true }, { martial_law: false }]
  expect(
    told({ case: [first, second], court: courts }).filter((line) => line.includes('/3')),
  ).toEqual([
    'mini/3 case:а court:1 holds',
    'mini/3 case:а court:2 not_met',
    'mini/3 case:б court:1 undetermined',
    'mini/3 case:б court:2 not_met',
  ])
})

test('what is missing, and a mistake, name the record', () => {
  const asked = answer(court, { case: [first, second] }, { as_of: ON })
  expect(asked.clauses.find(({ status }) => status === 'undetermined')?.missing).toEqual([
    '/case/б/free',
  ])
  const wrong = turnsIn(court, ask({ case: [first, { ...second, deadline_on: '2026-09-31' }] }))
  expect(wrong).toMatchObject({ kind: 'refused', problems: [{ path: '/case/б/deadline_on' }] })
})

test('one object is what it always was', () => {
  const alone = turnsIn(court, ask({ case: first }))
  if (alone.kind === 'refused') throw new Error('refused')
  expect(alone.turns.map(({ tags }) => tags)).toEqual([[]])
  expect(answerOfTurns(alone.turns, 'uk').clauses[0]).not.toHaveProperty('subject')
})

test.each([
  ['two records of one id', { case: [first, first] }, 'facts/duplicate-id', '/case/а'],
  ['an empty list', { case: [] }, 'facts/wrong-type', '/case'],
  ['a record that is none', { case: [first, 'б'] }, 'facts/wrong-type', '/case/2'],
  [
    'more combinations than can be decided at once',
    { case: Array.from({ length: 500 }, (_, at) => ({ id: `с${at}` })) },
    'facts/too-many-records',
    '/case',
  ],
])('%s is refused', (_, facts, code, path) => {
  expect(turnsIn(court, ask(facts))).toMatchObject({ kind: 'refused', problems: [{ code, path }] })
})

test('nothing is distributed on several sets of facts', () => {
  const drawing = miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    працює/works "1": суддя.працює
  якщо учасників немає то зупинити "1"
`)
  const judges = [{ id: 'А', works: true }]
  expect(turnsIn(drawing, ask({ case: [first, second], judges }))).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'facts/several-records', path: '/case' }],
  })
})
