import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalendar, parseDate, parseDateTime } from '../../../engine/index.ts'
import {
  arithmetic,
  compareValues,
  daysBetween,
  isWorkingDay,
  negate,
  order,
  shift,
  type Working,
} from '../../../engine/plan/operations.ts'
import { calendarData } from '../../support/mini-court.ts'

const made = createCalendar(calendarData)
if (made.kind !== 'calendar') throw new Error('the calendar cannot be used')
const working: Working = { calendar: made.calendar, martialLaw: true }
const DATE = { kind: 'date' } as const
const MOMENT = { kind: 'datetime' } as const
const DECIMAL = { kind: 'decimal' } as const
const INTEGER = { kind: 'integer' } as const
const day = (text: string): number => parseDate(text) ?? Number.NaN
const at = (text: string): number => parseDateTime(text) ?? Number.NaN

test('none is equal to nothing and before nothing', () => {
  for (const operator of ['=', '<', '<=', '>', '>='] as const) {
    expect(compareValues(operator, null, DATE, 1, DATE)).toBe(false)
    expect(compareValues(operator, null, DATE, null, DATE)).toBe(false)
  }
  expect(compareValues('<>', null, DATE, null, DATE)).toBe(true)
})

test('a date beside a moment stands on the day of the moment in Kyiv', () => {
  expect(order(day('2026-09-01'), DATE, at('2026-08-31T21:00:00Z'), MOMENT)).toBe(0)
  expect(order(day('2026-09-01'), DATE, at('2026-08-31T20:59:00Z'), MOMENT)).toBeGreaterThan(0)
})

test('exact arithmetic: what is added can be taken away, and order is that of numbers', () => {
  const numbers = fc.record({ n: fc.bigInt(-1000n, 1000n), d: fc.bigInt(1n, 50n) })
  const half = (value: { n: bigint; d: bigint }) =>
    arithmetic('/', { n: value.n, d: 1n }, { n: value.d, d: 1n }, DECIMAL)
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const [a, b] = [half(left), half(right)]
      const sum = arithmetic('+', a, b, DECIMAL)
      expect(compareValues('=', arithmetic('-', sum, b, DECIMAL), DECIMAL, a, DECIMAL)).toBe(true)
      const difference = Number(left.n) / Number(left.d) - Number(right.n) / Number(right.d)
      if (Math.abs(difference) > 1e-9) {
        expect(Math.sign(order(a, DECIMAL, b, DECIMAL))).toBe(Math.sign(difference))
      }
    }),
  )
})

test('dividing by zero gives none, and so does arithmetic with none', () => {
  expect(arithmetic('/', 1, 0, DECIMAL)).toBeNull()
  expect(arithmetic('+', null, 1, INTEGER)).toBeNull()
  expect(negate(null, INTEGER)).toBeNull()
  expect(negate(5, INTEGER)).toBe(-5)
  expect(daysBetween(day('2026-09-02'), DATE, null, DATE)).toBeNull()
})

test('months go to the last day of a shorter month, or nowhere when the policy says so', () => {
  const from = day('2026-08-31')
  const by = (months: 'clamp' | 'reject') =>
    shift(from, DATE, { amount: -2, unit: 'month', months }, working, DATE)
  expect(by('clamp')).toBe(day('2026-06-30'))
  expect(by('reject')).toBeNull()
})

test('a day more shows the same time on the wall, also when the clocks change', () => {
  const days = (text: string, amount: number) =>
    shift(at(text), MOMENT, { amount, unit: 'calendar_day', months: 'clamp' }, working, MOMENT)
  expect(days('2026-10-24T12:00:00+03:00', 1)).toBe(at('2026-10-25T12:00:00+02:00'))
  expect(days('2026-03-28T12:00:00+02:00', 1)).toBe(at('2026-03-29T12:00:00+03:00'))
  expect(days('2026-03-29T12:00:00+03:00', -1)).toBe(at('2026-03-28T12:00:00+02:00'))
})

test('beyond the years of the calendar there is nothing', () => {
  const far = (amount: number, unit: 'calendar_day' | 'hour' | 'working_day' | 'month') =>
    shift(day('2200-12-31'), DATE, { amount, unit, months: 'clamp' }, working, DATE)
  expect(far(1, 'calendar_day')).toBeNull()
  expect(far(25, 'hour')).toBeNull()
  expect(far(1, 'working_day')).toBeNull()
  expect(far(1, 'month')).toBeNull()
  expect(isWorkingDay(at('2200-12-31T23:00:00Z'), MOMENT, working)).toBe(false)
})
