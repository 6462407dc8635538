import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../../engine/time/add-months.ts'
import { FIRST_DAY, formatDate, LAST_DAY, parseDate } from '../../../engine/time/day.ts'

describe('months', () => {
  test('are clamped to the end of a shorter month where the policy says so', () => {
    expect(shifted('2026-08-31', -2, 'clamp')).toBe('2026-06-30')
    expect(shifted('2026-04-30', -2, 'clamp')).toBe('2026-02-28')
    expect(shifted('2024-04-30', -2, 'clamp')).toBe('2024-02-29')
    expect(shifted('2026-12-15', 2, 'clamp')).toBe('2027-02-15')
  })

  test('have no answer where the policy rejects a day that does not exist', () => {
    expect(shifted('2026-08-31', -2, 'reject')).toBeUndefined()
    expect(shifted('2026-08-30', -2, 'reject')).toBe('2026-06-30')
  })

  test('do not lead out of the years 1900–2200', () => {
    expect(addMonths(FIRST_DAY, -1, 'clamp')).toBeUndefined()
    expect(addMonths(LAST_DAY, 1, 'clamp')).toBeUndefined()
  })

  test('agree with Temporal', () => {
    const days = fc.integer({ min: FIRST_DAY + 4000, max: LAST_DAY - 4000 })
    fc.assert(
      fc.property(days, fc.integer({ min: -120, max: 120 }), (day, months) => {
        const expected = Temporal.PlainDate.from(formatDate(day)).add({ months }).toString()
        expect(addMonths(day, months, 'clamp')).toBe(parseDate(expected))
        const rejected = addMonths(day, months, 'reject')
        if (rejected !== undefined) expect(formatDate(rejected)).toBe(expected)
        expect(rejected === undefined).toBe(expected.slice(8) !== formatDate(day).slice(8))
      }),
    )
  })
})

function shifted(from: string, months: number, mode: 'clamp' | 'reject'): string | undefined {
  const day = addMonths(parseDate(from) ?? Number.NaN, months, mode)
  return day === undefined ? undefined : formatDate(day)
}
