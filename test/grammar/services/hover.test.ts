import { expect, test } from 'vitest'
import { hover } from '../../../grammar/services/index.ts'
import { KEYWORD_DOCS } from '../../../grammar/services/hover/keyword-docs.ts'
import { KEYWORDS } from '../../../grammar/lexicon/words.ts'
import { BASE, court, DESN, EXAMPLE, shipped, within } from './support.ts'

const textAt = (path: string, needle: string, by = 1, lang: 'uk' | 'en' = 'uk') =>
  hover(shipped(), path, within(shipped(), path, needle, by), { lang })?.text ?? ''

test('every keyword has a sentence in each language', () => {
  expect(Object.keys(KEYWORD_DOCS).toSorted()).toEqual([...KEYWORDS].toSorted())
  for (const [word, { uk, en }] of Object.entries(KEYWORD_DOCS)) {
    expect(uk, word).toMatch(/^[А-ЯҐЄІЇ].*\.$/)
    expect(en, word).toMatch(/^[A-Z].*\.$/)
  }
})

test('a clause tells its force, its summary and the acts that changed it', () => {
  const text = textAt(DESN, '"4.3.12"', 3)
  expect(text).toContain('без припису')
  expect(text).toContain('редакція невідома з 28.03.2025: рішення зборів суддів від 28.03.2025 № 3')
  expect(text).toContain('виключено з 27.02.2026')
})

test('a fact tells both labels, its type with the unit, and where it is declared', () => {
  const text = textAt(EXAMPLE, 'відсутність.тривалість', 14)
  expect(text).toContain('**тривалість / duration_days**')
  expect(text).toContain(
    'тривалість відсутності в календарних днях / length of absence in calendar days',
  )
  expect(text).toContain('тип: календарні дні')
  expect(text).toMatch(/оголошено: national\/facts-distribution\.zasady:\d+/)
})

test('a reading tells what it says and what it stands instead of', () => {
  const text = textAt(DESN, 'прийнято тлумачення A03', 21)
  expect(text).toContain('**A03** · прийняте тлумачення')
  expect(text).toContain('замість: ')
})

test('a keyword tells its sentence and its word in the other language', () => {
  expect(textAt(EXAMPLE, 'не розподіляються щодо судді')).toBe(
    '**не розподіляються щодо судді** · exclude judge\n\nСуддя не бере участі в розподілі, якщо умова виконується.',
  )
})

test('everything is said in the language of the reader', () => {
  expect(textAt(EXAMPLE, 'відсутність.тривалість', 14, 'en')).toContain('type: calendar days')
  expect(textAt(EXAMPLE, 'обов’язково', 1, 'en')).toContain('The clause obliges.')
})

test('a clause is told of in a policy with mistakes too', () => {
  const workspace = court('пункт "1" обов’язково "Зміст"\nозначення а1 = справа.видд\n')
  const text = hover(workspace, BASE, within(workspace, BASE, '"1"', 2), { lang: 'uk' })?.text
  expect(text).toContain('Зміст')
  expect(text).toContain('чинний з 28.03.2025')
})

test('a definition of an amendment is the one that is told', () => {
  const workspace = court('означення а1/a_one "1" = 1\n', {
    'change.zasady': `зміни до desn синтаксис 1 мова uk
затверджено "рішення" від 01.04.2025
чинні з 01.05.2025
доповнити "2":
пункт "2" обов’язково "Другий"
означення а1/a_one "2" = 2
`,
  })
  const text = hover(workspace, BASE, within(workspace, BASE, 'а1/'), { lang: 'uk' })?.text
  expect(text).toContain('пункти: 2')
})

test('where there is nothing to say nothing is said', () => {
  expect(hover(shipped(), EXAMPLE, { line: 5, column: 1 }, { lang: 'uk' })).toBeUndefined()
})

test('marks of Markdown and HTML in the words of an author stay words', () => {
  const workspace = court(
    'пункт "1" обов’язково "<img src=x> ![а](https://x.test/) [б](javascript:1) **в** & www.x.test"\n',
  )
  const text = hover(workspace, BASE, within(workspace, BASE, '"1"', 2), { lang: 'uk' })?.text
  expect(text).toContain(
    String.raw`\<img src=x\> \!\[а\](https\://x.test/) \[б\](javascript:1) \*\*в\*\* \& www\.x.test`,
  )
})
