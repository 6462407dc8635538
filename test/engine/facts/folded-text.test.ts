import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText } from '../../../engine/facts/folded-text.ts'

test.each([
  ["Дем'янчук", 'ДЕМ’ЯНЧУК'],
  ['Дем\u02bcянчук', 'дем`янчук'],
  ['Приклад  Олена', ' приклад\u00a0олена '],
  ['Вигадько-Умовна', 'Вигадько\u2011Умовна'],
  ['Виго\u00adворська', 'виговорська'],
  ['Їжакевич', 'Їжакевич'.normalize('NFD')],
  ['ҐАЛИНА ЄГОРІВНА', 'ґалина єгорівна'],
  ['P1@Example.UA', 'p1@example.ua'],
  ['J\u030c', '\u01f0'],
])('`%s` and `%s` are one text', (one, other) => {
  expect(foldedText(one)).toBe(foldedText(other))
})

test.each([
  ['Гаврилюк', 'Ґаврилюк'],
  ['Іван', 'Иван'],
  ['Приклад', 'Прикладова'],
  // A Latin letter that looks like a Cyrillic one is another letter: a search must say so, not guess.
  ['Iван', 'Іван'],
])('`%s` and `%s` are two texts', (one, other) => {
  expect(foldedText(one)).not.toBe(foldedText(other))
})

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldedText(foldedText(text))).toBe(foldedText(text))
    }),
  )
})
