/** Two texts side by side: what differs is shown with the lines around it, the rest is counted. */
import { expect, test } from 'vitest'
import { comparedLines } from '../../../../../engine/index.ts'
import { type Stretch, stretchesOf } from '../../../../../editor/web/screens/change/stretches.ts'

const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => `рядок ${at}`)
const told = (stretches: readonly Stretch[]) =>
  stretches.map((one) => (one.kind === 'skipped' ? one.lines : (one.pair.mine?.line ?? 'немає')))

test('a difference in the middle is shown with three lines on each side', () => {
  const mine = lines(20)
  const theirs = mine.with(10, 'інший рядок')
  const stretches = stretchesOf(comparedLines(mine.join('\n'), theirs.join('\n')))
  expect(told(stretches)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 6])
})

test('equal texts are one stretch that is only counted', () => {
  const text = lines(5).join('\n')
  expect(told(stretchesOf(comparedLines(text, text)))).toEqual([5])
})

test('a line that only the other text has is shown beside nothing', () => {
  const stretches = stretchesOf(comparedLines('один', 'один\nдва'))
  expect(told(stretches)).toEqual([1, 'немає'])
})
