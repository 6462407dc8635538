/** Months as the registers show them. */
import { expect, test } from 'vitest'
import {
  daysOf,
  isWeekend,
  linesOf,
  monthAfter,
  weekday,
  weeksOf,
} from '../../../../../editor/web/screens/registers/month.ts'

test('a month has its days, February in a leap year too', () => {
  expect(daysOf('2028-02')).toHaveLength(29)
  expect([daysOf('2026-08')[0], daysOf('2026-08').at(-1)]).toEqual(['2026-08-01', '2026-08-31'])
})

test('months follow one another over the year’s end', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})

test('a week begins with Monday', () => {
  expect([weekday('2026-08-03'), weekday('2026-08-09')]).toEqual([0, 6])
  expect([isWeekend('2026-08-07'), isWeekend('2026-08-08')]).toEqual([false, true])
  const weeks = weeksOf('2026-08')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    '2026-08-01',
    '2026-08-02',
  ])
  expect(weeks.at(-1)?.[0]).toBe('2026-08-31')
})

const on = (subject: string, ...days: readonly number[]) =>
  days.map((each) => ({ subject, day: `2026-08-${String(each).padStart(2, '0')}` }))

test('days of one absence that follow one another are one run', () => {
  const lines = linesOf(on('a', 3, 4, 5, 8))
  expect(lines.map((line) => line.map(({ from, days }) => [from, days]))).toEqual([
    [
      ['2026-08-03', 3],
      ['2026-08-08', 1],
    ],
  ])
})

test('absences that share a day stand in lines of their own, others in one', () => {
  const lines = linesOf([...on('a', 3, 4), ...on('b', 4, 5), ...on('c', 6)])
  expect(lines.map((line) => line.map(({ mark }) => mark.subject))).toEqual([['a', 'c'], ['b']])
})

test('a judge without marks has a line without runs', () => {
  expect(linesOf([])).toEqual([[]])
})
