/** Assignment by the head of the court: order of arrival, queues by speciality, the alphabet going round. */
import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "спеціалізація" / "speciality"
пункт "3" обов’язково "немає суддів" / "no judges"
пункт "4" дозволено "розподіл головою суду" / "distribution by the head"
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    спеціальність/speciality "2" : справа.потрібна у суддя.спеціалізації
  якщо учасників немає то зупинити "3"
розподіл головою суду "4" під_час_збою/by_the_head
  на підставі збій.триває відомий
  якщо збій.триває
  для кожного справа_в_черзі із збій.чекають де справа_в_черзі.потрібна = цивільна або справа_в_черзі.потрібна = кримінальна інакше справа
  за чергою справа_в_черзі.надійшла
  окрема черга за справа_в_черзі.потрібна
  після збій.призначено
  серед суддів, у яких
    спеціальність/speciality "2" : справа_в_черзі.потрібна у суддя.спеціалізації
`)
const judge = (id: string, ...specialities: string[]) => ({ id, surname: id, specialities })
const judges = [
  judge('Є', 'civil'),
  judge('Г', 'criminal'),
  judge('Ґ', 'civil', 'criminal'),
  judge('А', 'civil'),
]
const waits = (id: string, hour: number, speciality = 'civil') => ({
  case_id: id,
  arrived_at: `2026-09-01T${String(hour).padStart(2, '0')}:00:00+03:00`,
  speciality,
})
const outage = (more: object) => answer(court, { judges, outage: { going_on: true, ...more } })
const pairs = (found: ReturnType<typeof outage>) =>
  found.outcome.assignments?.map((one) => `${one.case_id} ${one.judge_id}`)

test('matters go in the order of arrival, judges in the order of the alphabet, and round again', () => {
  const found = outage({
    manual_assignments: [],
    waiting_cases: [waits('c2', 11), waits('c1', 9), waits('c3', 12), waits('c4', 13)],
  })
  expect(found.outcome).toMatchObject({ kind: 'manual', clauses: ['mini/4'] })
  expect(pairs(found)).toEqual(['c1 А', 'c2 Ґ', 'c3 Є', 'c4 А'])
  expect(statuses(found, '4')).toEqual({ '-': 'holds' })
})

test('every speciality has a queue of its own', () => {
  const found = outage({
    manual_assignments: [],
    waiting_cases: [
      waits('c1', 9),
      waits('k1', 10, 'criminal'),
      waits('c2', 11),
      waits('k2', 12, 'criminal'),
    ],
  })
  expect(pairs(found)).toEqual(['c1 А', 'k1 Г', 'c2 Ґ', 'k2 Ґ'])
})

test('earlier assignments are continued and not repeated', () => {
  const found = outage({
    manual_assignments: [{ case_id: 'c1', judge_id: 'А' }],
    waiting_cases: [waits('c1', 9), waits('c2', 11)],
  })
  expect(pairs(found)).toEqual(['c2 Ґ'])
})

test('without a list the one case asked about is assigned', () => {
  const facts = {
    judges,
    case: { id: 'c9', speciality: 'civil', arrived_at: '2026-09-01T09:00:00+03:00' },
    outage: { going_on: true, manual_assignments: [{ case_id: 'c1', judge_id: 'А' }] },
  }
  const found = answer(court, facts)
  expect(pairs(found)).toEqual(['c9 Ґ'])
  expect(found.judges.find(({ id }) => id === 'Г')).toMatchObject({
    status: 'excluded',
    grounds: ['mini/2'],
  })
})

test('when the system works nothing is assigned by hand', () => {
  const found = answer(court, {
    judges,
    case: { id: 'c', speciality: 'civil' },
    outage: { going_on: false, waiting_cases: [waits('c1', 9)] },
  })
  expect(found.outcome).toMatchObject({ kind: 'none', clauses: ['mini/4'] })
  expect(statuses(found, '4')).toEqual({ '-': 'not_met' })
})

test('an unknown arrival, speciality or earlier list blocks', () => {
  const { arrived_at: _, ...timeless } = waits('c1', 9)
  const missing = (more: object) => outage(more).outcome
  expect(
    missing({ manual_assignments: [], waiting_cases: [timeless, waits('c2', 9)] }),
  ).toMatchObject({
    kind: 'blocked',
    missing: ['/outage/waiting_cases/0/arrived_at'],
  })
  expect(missing({ waiting_cases: [waits('c1', 9)] })).toMatchObject({
    kind: 'blocked',
    missing: ['/outage/manual_assignments'],
  })
})
