/** Days as they are typed. */
import { expect, test } from 'vitest'
import { isoDay } from '../../../../editor/web/ui/day-text.ts'

test.each([
  ['25.07.2026', '2026-07-25'],
  [' 5.7.2026 ', '2026-07-05'],
  ['05.07.26', '2026-07-05'],
  ['05/07/2026', '2026-07-05'],
  ['05 07 2026 р.', '2026-07-05'],
  ['2026-07-05', '2026-07-05'],
  ['29.02.2028', '2028-02-29'],
])('%s is a day', (typed, iso) => {
  expect(isoDay(typed)).toBe(iso)
})

test.each(['29.02.2026', '31.04.2026', '32.01.2026', '01.13.2026', '25.07', '', 'завтра', '0.0.0'])(
  '«%s» is none',
  (typed) => {
    expect(isoDay(typed)).toBeUndefined()
  },
)
