/** Numbers, counts and days as people in court write them. */
import { expect, test } from 'vitest'
import { defineWords, fill, wordsIn } from '../../../../editor/web/words/define.ts'
import {
  byUkrainian,
  count,
  day,
  decimal,
  fixed,
  moment,
  percent,
  plural,
} from '../../../../editor/web/words/numbers.ts'

const JUDGES = 'суддя|судді|суддів'

test.each([
  [1, '1\u00A0суддя'],
  [2, '2\u00A0судді'],
  [5, '5\u00A0суддів'],
  [0, '0\u00A0суддів'],
  [11, '11\u00A0суддів'],
  [21, '21\u00A0суддя'],
  [112, '112\u00A0суддів'],
  [1.5, '1,5\u00A0судді'],
])('%d takes its form', (number, said) => {
  expect(count('uk', number, JUDGES)).toBe(said)
})

test('English has two forms', () => {
  expect(plural('en', 1, 'judge|judges')).toBe('judge')
  expect(plural('en', 2, 'judge|judges')).toBe('judges')
  expect(plural('en', 0, 'judge|judges')).toBe('judges')
})

test('thousands stand apart by a space that does not break, a fraction after a comma', () => {
  expect(decimal('uk', 1234567.25)).toBe('1\u00A0234\u00A0567,25')
  expect(decimal('uk', 1 / 3, 3)).toBe('0,333')
  expect(percent('uk', 0.125)).toBe('12,5%')
  expect(fixed('uk', 2, 2)).toBe('2,00')
  expect(fixed('en', 2.125, 1)).toBe('2.1')
})

test('a day is written day, month, year, whatever the language', () => {
  expect(day('2026-07-05')).toBe('05.07.2026')
  expect(day('no day')).toBe('no day')
})

test('a moment is told by the clock of Kyiv, in summer and in winter', () => {
  expect(moment('2026-07-05T21:30:00Z')).toBe('06.07.2026,\u00A000:30')
  expect(moment('2026-01-05T21:30:59Z', true)).toBe('05.01.2026,\u00A023:30:59')
  expect(moment('no moment')).toBe('no moment')
})

test('names go by the Ukrainian alphabet, numbers by size', () => {
  expect(['Яка', 'Ґалаган', 'Гай', 'Єва', 'Ева', 'ІІ 10', 'ІІ 9'].toSorted(byUkrainian)).toEqual([
    'Гай',
    'Ґалаган',
    'Ева',
    'Єва',
    'ІІ 9',
    'ІІ 10',
    'Яка',
  ])
})

test('names in braces are filled in, and one that is not known stays', () => {
  expect(fill('{name}: {count} з {total}', { name: 'А', count: 2 })).toBe('А: 2 з {total}')
})

test('a language is chosen whole', () => {
  const words = defineWords({ uk: { a: { b: 'так' } }, en: { a: { b: 'yes' } } })
  expect(wordsIn(words, 'uk').a.b).toBe('так')
  expect(wordsIn(words, 'en').a.b).toBe('yes')
})
