import { expect, test } from 'vitest'
import { ask, miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "один" / "one"
висновок "1" є_справа/has_case якщо справа.номер відомий
`)

/** The problems of a document as `code path`. */
function problemsOf(facts: object): readonly string[] {
  const given = ask(court, facts)
  if (!('error' in given)) return []
  return (given.problems ?? [given.error]).map(({ code, path }) => `${code} ${path}`)
}
const messageOf = (facts: object): string => {
  const given = ask(court, facts)
  return 'error' in given ? given.error.message : ''
}

test('a document of known facts is accepted, and so is an empty one', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ court: { martial_law: false }, judges: [], case: null })).toEqual([])
})

test('unknown facts, kinds and values are named, and the nearest known one is offered', () => {
  expect(problemsOf({ kase: {}, judges: [{ id: 'А', surnam: 'А' }] })).toEqual([
    'facts/unknown-fact /kase',
    'facts/unknown-fact /judges/А/surnam',
  ])
  expect(messageOf({ case: { speciality: 'civill' } })).toContain('`civil`')
})

test('values of the wrong kind are refused by the place where they stand', () => {
  expect(problemsOf({ case: { free: 1, size: 1.5, id: '', registered_on: '1.9.2026' } })).toEqual([
    'facts/wrong-type /case/id',
    'facts/impossible-date /case/registered_on',
    'facts/wrong-type /case/size',
    'facts/wrong-type /case/free',
  ])
  expect(problemsOf({ judges: {} })).toEqual(['facts/wrong-type /judges'])
})

test('dates that do not exist are refused', () => {
  expect(problemsOf({ case: { registered_on: '2026-06-31' } })).toEqual([
    'facts/impossible-date /case/registered_on',
  ])
  expect(problemsOf({ case: { arrived_at: '2026-06-30T10:00' } })).toEqual([
    'facts/impossible-date /case/arrived_at',
  ])
})

test.each(['1,05', '1e3', '', 'NaN', true])('%j is no decimal', (load) => {
  expect(problemsOf({ judges: [{ id: 'А', load }] })).toEqual(['facts/wrong-type /judges/А/load'])
})

test.each(['1.05', 1.05, 0, '0.10', null])('%j is a decimal', (load) => {
  expect(problemsOf({ judges: [{ id: 'А', load }] })).toEqual([])
})

test('every judge has an id of his own', () => {
  expect(problemsOf({ judges: [{ surname: 'А' }] })).toEqual(['facts/missing-id /judges/0'])
  expect(problemsOf({ judges: [{ id: 'А' }, { id: 'А' }] })).toEqual([
    'facts/duplicate-id /judges/А',
  ])
})

test('an end before a start is refused', () => {
  const absences = [{ starts_on: '2026-09-02', ends_on: '2026-09-01' }]
  expect(problemsOf({ judges: [{ id: 'А', absences }] })).toEqual([
    'facts/end-before-start /judges/А/absences/0/ends_on',
  ])
})

test('a computed fact is checked when it is given', () => {
  const absence = { starts_on: '2026-09-01', ends_on: '2026-09-14' }
  const given = (days: number) => ({
    judges: [{ id: 'А', absences: [{ ...absence, duration_days: days }] }],
  })
  expect(problemsOf(given(14))).toEqual([])
  expect(problemsOf(given(13))).toEqual(['facts/contradiction /judges/А/absences/0/duration_days'])
  const judge = { id: 'А', case_weight: '1', days: '3', load: '0.33' }
  expect(problemsOf({ judges: [judge] })).toEqual(['facts/contradiction /judges/А/load'])
})

test('a judge who is named must be listed, if judges are listed at all', () => {
  const named = { case: { previous_judge_id: 'Я' } }
  expect(problemsOf({ ...named, judges: [{ id: 'А' }] })).toEqual([
    'facts/unlisted /case/previous_judge_id',
  ])
  expect(problemsOf(named)).toEqual([])
  const outage = { manual_assignments: [{ case_id: 'c', judge_id: 'Я' }] }
  expect(problemsOf({ outage, judges: [] })).toEqual([
    'facts/unlisted /outage/manual_assignments/0/judge_id',
  ])
})

test('working days that are given must be those of the calendar', () => {
  const days = (...list: string[]) => ({ court: { working_calendar: list } })
  expect(problemsOf(days('2026-09-04', '2026-09-07'))).toEqual([])
  expect(problemsOf(days('2026-09-04', '2026-09-05'))).toEqual([
    'facts/contradiction /court/working_calendar',
  ])
  expect(problemsOf(days('2026-09-03', '2026-09-07'))).toEqual([
    'facts/contradiction /court/working_calendar',
  ])
})

test('the moment of the request may be repeated but not changed', () => {
  expect(problemsOf({ policy: { as_of: '2026-09-01' } })).toEqual([])
  expect(problemsOf({ policy: { as_of: '2026-09-02' } })).toEqual([
    'facts/contradiction /policy/as_of',
  ])
})

test('decisions of the assembly may be one object or a list', () => {
  const decision = { decided_on: '2026-09-01' }
  expect(problemsOf({ assembly: decision })).toEqual([])
  expect(problemsOf({ assembly: [decision, decision] })).toEqual([])
  expect(problemsOf({ assembly: { decided_on: 'нині' } })).toEqual([
    'facts/impossible-date /assembly/decided_on',
  ])
})

test('any object may say when it was entered', () => {
  const entered = { entered_at: '2026-08-31T10:00:00+03:00' }
  expect(problemsOf({ case: entered, judges: [{ id: 'А', ...entered }] })).toEqual([])
})
