/** What the engine says in the marks of a terminal, said on a page. */
import { expect, test } from 'vitest'
import { plainWords } from '../../../../cli/studio/registers/plain-words.ts'

const both = (text: string) => plainWords({ uk: text, en: text })

test('what somebody wrote stands in quotation marks, in those of each language', () => {
  expect(both('`Нема` немає в реєстрі')).toEqual({
    uk: '«Нема» немає в реєстрі',
    en: '“Нема” немає в реєстрі',
  })
})

test('days are written as people write them, but for those that somebody wrote', () => {
  expect(both('він є з 2026-01-16; `2026-02-31` не є датою').uk).toBe(
    'він є з 16.01.2026; «2026-02-31» не є датою',
  )
})

test('of two ways to write the same day one is left', () => {
  expect(both('дату пишуть так: 04.08.2026 або 2026-08-04').uk).toBe('дату пишуть так: 04.08.2026')
  expect(both('a date is written 04.08.2026 or 2026-08-04').en).toBe('a date is written 04.08.2026')
})

test('a sentence without marks stays as it is', () => {
  expect(both('назвіть причину').en).toBe('назвіть причину')
})
