import { expect, test } from 'vitest'
import { syntheticIntake } from '../../../../engine/preview/simulation/intake-file.ts'
import { stream } from '../../../../engine/preview/simulation/random.ts'

const kind = (share: number) => ({ share, as_of: '2026-08-04T10:00:00+03:00', facts: { case: {} } })
const data = (more: object = {}) => ({
  format: 'zasady-intake/1',
  a_day: { least: 2, most: 5 },
  kinds: [kind(70), kind(30)],
  ...more,
})

test('matters come by their shares, as many a day as the description says', () => {
  const read = syntheticIntake(data())
  if (!('intake' in read)) throw new Error('refused')
  const random = stream('надходження')
  const days = Array.from({ length: 2000 }, () => read.intake.onDay(random))
  expect([...new Set(days.map(({ length }) => length))].sort((a, b) => a - b)).toEqual([2, 3, 4, 5])
  const all = days.flat()
  const share = all.filter((at) => at === 0).length / all.length
  expect(Math.abs(share - 0.7)).toBeLessThan(4 * Math.sqrt((0.7 * 0.3) / all.length))
})

test.each([
  ['/kinds', { kinds: [] }],
  ['/kinds/0/share', { kinds: [kind(0)] }],
  ['/a_day/most', { a_day: { least: 5, most: 4 } }],
  ['/kinds/0/as_of', { kinds: [{ ...kind(1), as_of: '2026-08-04' }] }],
  ['/format', { format: 'zasady-intake/2' }],
])('a mistake at %s is told with its place', (path, more) => {
  const read = syntheticIntake(data(more))
  expect('problems' in read && read.problems.map((one) => one.path)).toEqual([path])
})
