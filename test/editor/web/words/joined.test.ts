/** What a line must not tear apart. */
import { expect, test } from 'vitest'
import { fill, joined } from '../../../../editor/web/words/index.ts'

test.for([
  ['Розподільний Р. Г.', 'Розподільний~Р.~Г.'],
  ['обліковий запис: Вигадько Б. Б., 05.08.2026', 'обліковий запис: Вигадько~Б.~Б., 05.08.2026'],
  ['наказ від 20.07.2026 № 12-к', 'наказ від 20.07.2026 №~12-к'],
  ['decision no. 1 of 27.02.2026', 'decision no.~1 of 27.02.2026'],
  ['Деснянського районного суду м. Чернігова', 'Деснянського районного суду м.~Чернігова'],
])('%s', ([text, held]) => {
  expect(joined(text ?? '')).toBe(held?.replaceAll('~', '\u00A0'))
})

test('sentences are left as they are: a word that ends one is no initial', () => {
  const text = 'Так вирішено в суді. Є й інше: дайджест M. Його внесено раніше.'
  expect(joined(text)).toBe(text)
})

test('what is filled in is held together too', () => {
  expect(fill('запис № {seq}, {by}', { seq: 4, by: 'Умовна У. У.' })).toBe(
    'запис №\u00A04, Умовна\u00A0У.\u00A0У.',
  )
})
