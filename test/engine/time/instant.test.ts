import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatInstant,
  formatInstantUk,
  isWholeMinute,
  momentText,
  parseDateTime,
  wholeMinute,
} from '../../../engine/time/instant.ts'

const FROM = Date.UTC(1900, 0, 2)
const TO = Date.UTC(2200, 11, 30)

describe('an instant', () => {
  test('needs an offset: without one the same text is two instants in autumn', () => {
    expect(parseDateTime('2026-08-04T09:50:00')).toBeUndefined()
    expect(parseDateTime('2026-10-25T03:30:00+03:00')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(parseDateTime('2026-10-25T03:30:00+02:00')).toBe(Date.UTC(2026, 9, 25, 1, 30))
  })

  test('is read with minutes, seconds or milliseconds and any offset', () => {
    const instant = Date.UTC(2026, 7, 4, 6, 50)
    for (const text of [
      '2026-08-04T09:50+03:00',
      '2026-08-04T06:50:00Z',
      '2026-08-04T01:20-05:30',
    ]) {
      expect(parseDateTime(text), text).toBe(instant)
    }
    expect(parseDateTime('2026-08-04T06:50:07.5Z')).toBe(instant + 7500)
    expect(parseDateTime('2026-08-04T06:50:07.123Z')).toBe(instant + 7123)
  })

  test('that cannot be is refused', () => {
    const wrong = ['2026-06-31T09:00Z', '2026-08-04T24:00Z', '2026-08-04T09:60Z', '2026-08-04T09Z']
    const spelt = ['2026-08-04 09:00Z', '2026-08-04t09:00z', '2026-08-04T09:00+3', '2026-08-04', '']
    const other = ['2026-08-04T09:00:60Z', '2026-08-04T09:00:00.1234Z', '1899-12-31T23:59Z']
    for (const text of [...wrong, ...spelt, ...other]) {
      expect(parseDateTime(text), text).toBeUndefined()
    }
  })

  test('is printed for people in Kyiv time', () => {
    expect(formatInstantUk(Date.UTC(2026, 7, 4, 6, 50))).toBe('04.08.2026 09:50')
    expect(formatInstantUk(Date.UTC(2026, 11, 31, 22, 5))).toBe('01.01.2027 00:05')
  })

  test('has one ISO text, with the offset of Kyiv', () => {
    expect(formatInstant(Date.UTC(2026, 7, 4, 6, 50))).toBe('2026-08-04T09:50:00+03:00')
    expect(formatInstant(Date.UTC(2026, 0, 4, 6, 50, 7, 45))).toBe('2026-01-04T08:50:07.045+02:00')
  })

  test('survives being printed and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), (instant) => {
        expect(parseDateTime(formatInstant(instant))).toBe(instant)
      }),
    )
  })

  test('agrees with Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), (instant) => {
        const iso = Temporal.Instant.fromEpochMilliseconds(instant).toString()
        expect(parseDateTime(iso)).toBe(instant)
      }),
    )
  })

  test('can be cut to its whole minute', () => {
    const instant = Date.UTC(2026, 7, 4, 6, 50, 37, 5)
    expect([isWholeMinute(instant), isWholeMinute(wholeMinute(instant))]).toEqual([false, true])
    expect(wholeMinute(instant)).toBe(Date.UTC(2026, 7, 4, 6, 50))
  })
})

test('a moment has one spelling: a date stays, an instant becomes its minute in Kyiv', () => {
  expect(momentText('2026-08-04')).toBe('2026-08-04')
  expect(momentText('2026-08-04T06:50:37.5Z')).toBe('2026-08-04T09:50:00+03:00')
  expect(() => momentText('четвер')).toThrow('is no moment')
})
