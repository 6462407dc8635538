/** Two versions of one text: their lines side by side. */
import { expect, test } from 'vitest'
import { comparedLines } from '../../../engine/amending/marked-lines.ts'

test('lines that both have stand beside each other, with the number that each side gives them', () => {
  const pairs = comparedLines('зайвий\nспільний', 'спільний\nновий')
  expect(pairs.map(({ mine, theirs }) => [mine?.line, theirs?.line])).toEqual([
    [1, undefined],
    [2, 1],
    [undefined, 2],
  ])
})

test('a changed line is told apart word by word', () => {
  const [pair] = comparedLines('за три робочі дні', 'за п’ять робочих днів')
  expect(pair?.same).toBe(false)
  expect(pair?.mine?.runs.filter(({ mark }) => mark === undefined)).toEqual([])
  const [other] = comparedLines(
    'не розподіляють за три робочі дні до відпустки',
    'не розподіляють за пять робочі дні до відпустки',
  )
  expect(other?.theirs?.runs.filter(({ mark }) => mark)).toEqual([
    { text: 'пять', mark: 'inserted' },
  ])
})

test('equal texts have no differences', () => {
  expect(comparedLines('а\nб', 'а\nб').every(({ same }) => same)).toBe(true)
})
