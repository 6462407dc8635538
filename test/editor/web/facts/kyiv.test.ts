/** A moment by the clocks of Kyiv. */
import { expect, test } from 'vitest'
import { momentOf, partsOf } from '../../../../editor/web/facts/kyiv.ts'

test('a day and a time are a moment with the offset of that day', () => {
  expect(momentOf('2026-08-04', '9:50')).toBe('2026-08-04T09:50:00+03:00')
  expect(momentOf('2026-12-04', '09:50')).toBe('2026-12-04T09:50:00+02:00')
  expect(partsOf('2026-08-04T06:50:00Z')).toEqual({ day: '2026-08-04', time: '09:50' })
})

test('the hour that a spring morning has not is no moment, nor is half of one', () => {
  expect(momentOf('2026-03-29', '03:30')).toBeUndefined()
  expect(momentOf('2026-08-04', '')).toBeUndefined()
  expect(momentOf('', '09:50')).toBeUndefined()
  expect(momentOf('2026-08-04', '24:00')).toBeUndefined()
  expect(partsOf('')).toEqual({ day: '', time: '' })
})
