import { expect, test } from 'vitest'
import { futureOf, workingDays } from '../../../../engine/preview/simulation/future.ts'
import { formatDate, parseDate } from '../../../../engine/time/day.ts'
import { CONSTANT, edition, everyDay, judge, taskOf } from './court.ts'

const EVEN = edition('', CONSTANT)
const leave = { starts_on: '2026-03-10', ends_on: '2026-03-12' }
const task = taskOf([judge('а'), judge('б')], EVEN, EVEN, {
  intake: everyDay(0, 9),
  absences: { rate: 0.2, past: [leave] },
})
const days = workingDays(task, true)

test('every run has an intake and absences of its own, and the same ones whenever it is repeated', () => {
  const [one, other] = [futureOf(task, days, 1), futureOf(task, days, 2)]
  expect(other.days).not.toEqual(one.days)
  expect(other.standing).not.toEqual(one.standing)
  expect(futureOf(task, days, 1)).toEqual(one)
})

test('only working days are lived through, from the first on', () => {
  // 01.09.2026 is a Tuesday.
  const from = parseDate('2026-09-05') ?? 0
  expect(workingDays({ ...task, from, days: 2 }, true).map(formatDate)).toEqual([
    '2026-09-07',
    '2026-09-08',
  ])
  expect(days[0]).toBe(task.from)
})
