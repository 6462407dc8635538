import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilDate,
  dayNumber,
  FIRST_DAY,
  formatDate,
  formatDateUk,
  isDay,
  LAST_DAY,
  parseDate,
  weekday,
} from '../../../engine/time/day.ts'

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

test('all days of three centuries have the dates that Temporal gives them', () => {
  let date = Temporal.PlainDate.from('1900-01-01')
  const wrong: number[] = []
  for (let day = FIRST_DAY; day <= LAST_DAY; day++, date = date.add({ days: 1 })) {
    const { year, month, day: ofMonth } = date
    const found = civilDate(day)
    const same = found.year === year && found.month === month && found.day === ofMonth
    if (!same || dayNumber(year, month, ofMonth) !== day) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

describe('a day', () => {
  test('counts from 1970-01-01', () => {
    expect(parseDate('1970-01-01')).toBe(0)
    expect(parseDate('2026-08-04')).toBe(20669)
  })

  test('that the calendar does not have is refused', () => {
    for (const text of ['2026-06-31', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10']) {
      expect(parseDate(text), text).toBeUndefined()
    }
    expect(parseDate('2024-02-29')).toBeDefined()
    expect(parseDate('2000-02-29')).toBeDefined()
  })

  test('in any other spelling is refused', () => {
    const texts = ['', '2026-8-4', '04.08.2026', '2026-08-04T00:00', ' 2026-08-04', '2026/08/04']
    for (const text of [...texts, '+026-08-04', '2026-08-0٤', '20260804']) {
      expect(parseDate(text), text).toBeUndefined()
    }
  })

  test('is accepted from 1900 to 2200 only', () => {
    expect(parseDate('1899-12-31')).toBeUndefined()
    expect(parseDate('1900-01-01')).toBe(FIRST_DAY)
    expect(parseDate('2200-12-31')).toBe(LAST_DAY)
    expect(parseDate('2201-01-01')).toBeUndefined()
    expect([isDay(FIRST_DAY), isDay(FIRST_DAY - 1), isDay(0.5)]).toEqual([true, false, false])
  })

  test('is printed for people as in Ukrainian documents', () => {
    expect(formatDateUk(20669)).toBe('04.08.2026')
  })

  test('agrees with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
        expect(formatDate(day)).toBe(date.toString())
        expect(parseDate(date.toString())).toBe(day)
        expect(weekday(day)).toBe(date.dayOfWeek)
        expect(civilDate(day)).toEqual({ year: date.year, month: date.month, day: date.day })
      }),
    )
  })
})
