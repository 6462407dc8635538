import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY, parseDate } from '../../../engine/time/day.ts'
import {
  endOfDay,
  kyivDay,
  kyivTime,
  localToInstant,
  startOfDay,
} from '../../../engine/time/kyiv.ts'

const MS_PER_DAY = 86_400_000
const anyInstant = fc.integer({ min: FIRST_DAY * MS_PER_DAY, max: LAST_DAY * MS_PER_DAY })
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const anyMinute = fc.integer({ min: 0, max: 1439 })

/** The days around every change of the clocks: where a table goes wrong if it does. */
const changeDays = fc
  .constantFrom(...daysOfClockChange())
  .chain((day) => fc.integer({ min: day - 1, max: day + 1 }))

describe('time in Kyiv', () => {
  test('is two hours ahead of UTC in winter and three in summer', () => {
    const winter = Date.UTC(2026, 0, 14, 22)
    expect([kyivDay(winter - 1), kyivDay(winter)]).toEqual([day('2026-01-14'), day('2026-01-15')])
    const summer = Date.UTC(2026, 6, 14, 21)
    expect([kyivDay(summer - 1), kyivDay(summer)]).toEqual([day('2026-07-14'), day('2026-07-15')])
    expect(kyivTime(Date.UTC(2026, 7, 4, 6, 50, 59, 999))).toBe(9 * 60 + 50)
  })

  test('moves a time that the clocks skip forward, and takes the earlier of two equal times', () => {
    expect(localToInstant(day('2026-03-29'), 3 * 60 + 30)).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(localToInstant(day('2026-10-25'), 3 * 60 + 30)).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })

  test('agrees with Temporal at any instant', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => agreesAt(instant)),
      { numRuns: 1000 },
    )
  })

  test('agrees with Temporal at any civil time, also on the days when the clocks change', () => {
    const days = fc.oneof(anyDay, changeDays)
    fc.assert(
      fc.property(days, anyMinute, (civilDay, minute) => {
        const local = Temporal.PlainDate.from('1970-01-01')
          .add({ days: civilDay })
          .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
        const instant = localToInstant(civilDay, minute)
        expect(instant).toBe(local.toZonedDateTime('Europe/Kyiv').epochMilliseconds)
        agreesAt(instant)
      }),
      { numRuns: 2000 },
    )
  })

  test('gives every day a first and a last millisecond, next to those of its neighbours', () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, changeDays), (civilDay) => {
        expect(kyivDay(startOfDay(civilDay))).toBe(civilDay)
        expect(kyivDay(endOfDay(civilDay))).toBe(civilDay)
        expect(startOfDay(civilDay + 1)).toBe(endOfDay(civilDay) + 1)
      }),
      { numRuns: 1000 },
    )
  })
})

function agreesAt(instant: number): void {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Kyiv')
  expect(kyivDay(instant)).toBe(day(there.toPlainDate().toString()))
  expect(kyivTime(instant)).toBe(there.hour * 60 + there.minute)
}

function daysOfClockChange(): readonly number[] {
  const days: number[] = []
  let at = Temporal.Instant.from('1901-01-01T00:00:00Z').toZonedDateTimeISO('Europe/Kyiv')
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.year > 2199) return days
    days.push(day(next.toPlainDate().toString()))
    at = next
  }
}

function day(text: string): number {
  const parsed = parseDate(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}
