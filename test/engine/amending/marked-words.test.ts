import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparedWords, wordsIn } from '../../../engine/amending/marked-words.ts'

const textOf = (runs: readonly { readonly text: string }[]): string =>
  runs.map(({ text }) => text).join('')
const marked = (runs: readonly { readonly text: string; readonly mark?: string }[]) =>
  runs.filter(({ mark }) => mark !== undefined).map(({ text }) => text)

test('a word with an apostrophe is one word, whichever apostrophe it is', () => {
  expect(wordsIn("об’єднання п’яти сім'ям")).toEqual(['об’єднання', ' ', 'п’яти', ' ', "сім'ям"])
})

test('a name with underscores, a number of a clause and a date are one word each', () => {
  expect(wordsIn('дата_наказу "4.3.1" 01.10.2026')).toEqual([
    'дата_наказу',
    ' ',
    '"4.3.1"',
    ' ',
    '01.10.2026',
  ])
})

test('only the words that differ are marked', () => {
  const { before, after } = comparedWords(
    'останніх двох місяців повноважень судді',
    'останніх трьох місяців повноважень судді',
  )
  expect(marked(before)).toEqual(['двох'])
  expect(marked(after)).toEqual(['трьох'])
  expect(before.find(({ mark }) => mark)?.mark).toBe('deleted')
  expect(after.find(({ mark }) => mark)?.mark).toBe('inserted')
})

test('neighbouring words that changed are one stretch', () => {
  const { after } = comparedWords(
    'справи розподіляють між суддями суду порівну завжди',
    'справи передають одному з суддів суду порівну завжди',
  )
  expect(marked(after).map((words) => words.trim())).toEqual(['передають одному з суддів'])
})

test('a line that is broken elsewhere moves no mark', () => {
  const { before, after } = comparedWords(
    'момент у [перший, останній]',
    'момент у\n  [перший, останній]',
  )
  expect([marked(before), marked(after)]).toEqual([[], []])
})

test('a text rewritten from scratch is marked as a whole', () => {
  const { before, after } = comparedWords(
    'Редакції не наведено.',
    'Суддю не визначають повторно, а передають справу.',
  )
  expect(marked(before)).toEqual(['Редакції не наведено.'])
  expect(marked(after)).toHaveLength(1)
})

const words = fc.string({
  unit: fc.constantFrom('а', 'ї', '’', ' ', '\n', '.', '"', '1', '_', 'є'),
})

test('nothing is lost or added: the runs of each side are its text', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const compared = comparedWords(before, after)
      expect(textOf(compared.before)).toBe(before)
      expect(textOf(compared.after)).toBe(after)
    }),
  )
})

test('without the marked words both texts say the same', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const compared = comparedWords(before, after)
      const kept = (runs: typeof compared.before): string =>
        textOf(runs.filter(({ mark }) => mark === undefined)).replaceAll(/\s+/g, ' ')
      expect(kept(compared.before)).toBe(kept(compared.after))
    }),
  )
})
