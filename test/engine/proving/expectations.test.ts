/** Expectations that need a larger court than the small one, against answers written by hand. */
import { expect, test } from 'vitest'
import type { SeatRole } from '../../../grammar/index.ts'
import type { Evaluation } from '../../../engine/evaluate/evaluation.ts'
import { intervalIs, shareIs } from '../../../engine/proving/expectations/chances.ts'
import { poolIs } from '../../../engine/proving/expectations/judges.ts'
import {
  assignmentsAre,
  missingIs,
  outcomeIs,
  seatsAre,
} from '../../../engine/proving/expectations/matter.ts'

const span = { start: 0, end: 1 }

const EVALUATION: Evaluation = {
  outcome: {
    kind: 'manual',
    judge: null,
    clauses: ['a', 'b'],
    missing: [],
    assignments: [
      { matter: 'c1', judge: 'А' },
      { matter: 'c2', judge: 'Б' },
    ],
  },
  judges: [],
  entries: [
    { clause: 'a', status: 'undetermined', missing: ['/case/kind', '/orders/0/signed_on'] },
  ],
  warnings: [],
}

const assignments = (...pairs: readonly (readonly [string, string])[]) =>
  assignmentsAre(
    { kind: 'assignments', span, pairs: pairs.map(([matter, judge]) => ({ matter, judge })) },
    EVALUATION,
  )

test('assignments are expected all of them and in order', () => {
  expect(assignments(['c1', 'А'], ['c2', 'Б'])).toBeUndefined()
  expect(assignments(['c2', 'Б'], ['c1', 'А'])?.actual.uk).toBe('призначення: `c1: А`, `c2: Б`')
  expect(assignments(['c1', 'А'])?.expected.uk).toBe('призначення: `c1: А`')
})

test('seats are expected all of them and in the order of drawing', () => {
  const plan = ['presiding', 'member', 'reserve'].map((role, index) => ({
    seat: index + 1,
    role,
    pool: ['А'],
  }))
  const outcome = { ...EVALUATION.outcome, seats: plan }
  const seats = (...roles: SeatRole[]) =>
    seatsAre({ kind: 'seats', span, roles }, { ...EVALUATION, outcome })
  expect(seats('presiding', 'member', 'reserve')).toBeUndefined()
  expect(seats('presiding', 'member')?.expected.uk).toBe('місця: головуючий, член колегії')
  expect(seats('presiding', 'reserve', 'member')?.actual.uk).toBe(
    'місця: головуючий, член колегії, запасний суддя',
  )
  expect(seats()?.expected.en).toBe('no list of seats')
})

test('one judge needs no list of seats, nor does a matter that is not drawn', () => {
  const seats = (evaluation: Evaluation, ...roles: SeatRole[]) =>
    seatsAre({ kind: 'seats', span, roles }, evaluation)
  const listless = { ...EVALUATION, outcome: { ...EVALUATION.outcome, seats: [] } }
  expect(seats(EVALUATION)).toBeUndefined()
  expect(seats(listless)).toBeUndefined()
  expect(seats(listless, 'juror')?.actual.uk).toBe('переліку місць немає')
})

test('a missing fact is named whole or by its record, never by a part of a word', () => {
  const missing = (pointer: string) => missingIs({ kind: 'missing', span, pointer }, EVALUATION)
  expect(missing('/case/kind')).toBeUndefined()
  expect(missing('/orders/0')).toBeUndefined()
  expect(missing('/case/kin')?.actual.uk).toBe('бракує: `/case/kind`, `/orders/0/signed_on`')
})

test('an outcome is expected with some of its clauses, and with a judge only where one is named', () => {
  const outcome = (clauses: readonly string[], judge?: string) =>
    outcomeIs(
      { kind: 'outcome', span, outcome: 'manual', clauses, ...(judge !== undefined && { judge }) },
      EVALUATION,
    )
  expect(outcome(['b'])).toBeUndefined()
  expect(outcome([])).toBeUndefined()
  expect(outcome(['c'])?.actual.uk).toBe('наслідок: розподіл головою суду за `a`, `b`')
  expect(outcome([], 'А')?.expected.uk).toBe('наслідок: розподіл головою суду суддя `А`')
})

test('without weights nobody has a share or numbers', () => {
  expect(shareIs('А', '1/2', EVALUATION)?.actual.uk).toBe('для судді `А` немає числа для розподілу')
  expect(intervalIs('А', 0, 1, EVALUATION)?.actual.en).toBe('judge `А` has no number in the draw')
})

test('those from whom a seat is drawn are expected by its role, all of them and no others', () => {
  const plan = [
    { seat: 1, role: 'presiding', pool: ['А', 'Б'] },
    { seat: 2, role: 'juror', pool: ['П4', 'П5'] },
  ]
  const evaluation = { ...EVALUATION, outcome: { ...EVALUATION.outcome, seats: plan } }
  const pool = (role: SeatRole, ...judges: string[]) =>
    poolIs({ kind: 'pool', span, role, judges }, evaluation)
  expect(pool('juror', 'П5', 'П4')).toBeUndefined()
  expect(pool('juror', 'П4')).toEqual({
    expected: { uk: 'учасники (присяжний): `П4`', en: 'participants (juror): `П4`' },
    actual: { uk: 'учасники (присяжний): `П4`, `П5`', en: 'participants (juror): `П4`, `П5`' },
  })
  expect(pool('member')?.actual.uk).toBe('учасники (член колегії): такого місця немає')
})
