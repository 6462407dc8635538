import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completion, type CompletionItem } from '../../../grammar/services/index.ts'
import { court, courtAt, documentOf, english, mutated, shipped } from './support.ts'

const itemsAt = (statements: string, lang: 'uk' | 'en' = 'uk'): readonly CompletionItem[] => {
  const { workspace, path, position } = courtAt(statements)
  return completion(workspace, path, position, { lang })
}
const wordsAt = (statements: string): readonly string[] =>
  itemsAt(statements).map(({ insert }) => insert)

const RULE = 'не розподіляються щодо судді "1" нове\n  '
const CLAUSE = 'пункт "1" обов’язково "Зміст" / "Summary"\n'

describe('keywords', () => {
  test('are those that may stand there', () => {
    expect(wordsAt('пункт "1" ▮')).toEqual([
      'обов’язково',
      'заборонено',
      'дозволено',
      'рекомендовано',
      'без припису',
    ])
  })

  test('of several words are found by what is typed of them', () => {
    expect(wordsAt('не розп▮').slice(0, 2)).toEqual([
      'не розподіляються щодо судді',
      'не розподіляти',
    ])
    const [item] = itemsAt('не розподіляються щодо ▮')
    expect(item?.insert).toBe('не розподіляються щодо судді')
    expect(item?.range.start.column).toBe(1)
  })

  test.each(['yakshcho', 'zroj', 'якщ'])('are found by %s', (typed) => {
    expect(wordsAt(`${RULE}${typed}▮`)).toContain('якщо')
  })

  test('are found by keys that are marks in the other layout', () => {
    expect(wordsAt("jxsre'nmcz▮")).toEqual([])
    expect(wordsAt(`тест "т" станом на 01.04.2025\n  jxsre'nmcz▮`)).toEqual(['очікується'])
  })

  test('agree with the number or the name before them', () => {
    expect(wordsAt(`${RULE}якщо справа.момент_розподілу + 5 роб▮`)).toEqual(['робочих днів'])
    expect(wordsAt(`${RULE}якщо суддя.дата_припинення_повноважень відо▮`)).toEqual(['відома'])
    expect(wordsAt(`${RULE}якщо справа.момент_розподілу відо▮`)).toEqual(['відомий'])
    expect(wordsAt(`${RULE}якщо дата(справа.момент_розподілу) відо▮`)).toEqual(['відомо'])
  })

  test('are spelt as the place wants them', () => {
    expect(wordsAt('не обчислюється "1" ▮')).toEqual(['оскільки'])
    expect(wordsAt(`${RULE}якщо так\n  поясн▮`)).toContain('пояснення')
  })

  test('are in the language of the file, whatever the reader’s', () => {
    const text = `principles "З" document one syntax 1 lang en
exclude judge "1" some_rule
  wh`
    const workspace = court('', { 'en.zasady': text })
    const items = completion(workspace, 'en.zasady', { line: 3, column: 5 }, { lang: 'uk' })
    expect(items.map(({ insert }) => insert)).toEqual(['when'])
  })

  test('that begin statements are those of the kind of file', () => {
    const workspace = court('', {
      'amendment.zasady': 'зміни до desn синтаксис 1 мова uk\n\n',
    })
    const items = completion(workspace, 'amendment.zasady', { line: 2, column: 1 }, { lang: 'uk' })
    const words = items.map(({ insert }) => insert)
    expect(words).toContain('замінити')
    expect(words).toContain('проєкт')
    expect(words).not.toContain('суд')
  })

  test('in an empty file begin a document', () => {
    const workspace = court('', { 'new.zasady': '' })
    const items = completion(workspace, 'new.zasady', { line: 1, column: 1 }, { lang: 'uk' })
    expect(items.map(({ insert }) => insert)).toEqual([
      'зміни до',
      'факти',
      'засади',
      'правила',
      'порядок',
      'бібліотека',
    ])
  })
})

describe('facts', () => {
  test('of the record before the dot, with their labels', () => {
    const items = itemsAt(`${RULE}якщо суддя.▮`)
    expect(items.map(({ insert }) => insert)).toContain('.відсутності')
    expect(items.map(({ insert }) => insert)).not.toContain('.перший_день')
    expect(items.every(({ kind }) => kind === 'fact')).toBe(true)
    const detailOf = (lang: 'uk' | 'en') =>
      itemsAt(`${RULE}якщо суддя.пріз▮`, lang).map(({ detail }) => detail)
    expect(detailOf('uk')).toEqual(['прізвище'])
    expect(detailOf('en')).toEqual(['surname'])
  })

  test('of the variable of a loop, an aggregate, a parameter', () => {
    const loop = `${RULE}для кожного запис із суддя.відсутності де запис.▮`
    expect(wordsAt(loop)).toContain('.перший_день')
    const sum = 'означення а1(суддя) = сума(запис із суддя.відсутності : запис.▮'
    expect(wordsAt(sum)).toContain('.тривалість')
    expect(wordsAt('означення а1(суддя) = суддя.▮')).toContain('.прізвище')
  })

  test('of a variable are gone where its parentheses are closed', () => {
    const sum = 'означення а1(суддя) = сума(запис із суддя.відсутності : запис.тривалість) +'
    expect(wordsAt(`${sum} зап▮`)).not.toContain('запис')
    expect(wordsAt(`${sum.slice(0, -3)} + зап▮`)).toContain('запис')
  })

  test('of a judge looked up by an id', () => {
    expect(wordsAt(`${RULE}якщо суддя(справа.раніше_визначений_суддя).▮`)).toContain('.прізвище')
  })

  test('are found by their English names too', () => {
    expect(wordsAt(`${RULE}якщо суддя.abs▮`)).toEqual(['.відсутності'])
  })

  test('of the record that a test gives, however deep', () => {
    const given = 'тест "т" станом на 01.04.2025\n  дано суддя "А" {'
    expect(wordsAt(`${given} пріз▮`)).toEqual(['прізвище'])
    const inList = `${given} відсутності: [{ вид: відпустка }, { перш▮`
    expect(wordsAt(inList)).toEqual(['перший_день'])
  })

  test('of the entity need no dot where a fact is computed', () => {
    const facts = `факти документ own синтаксис 1 мова uk
сутність власна/own_entity "власна" {
  перша/first_one : ціле "перша"
  друга/second_one : ціле "друга" = пер`
    const workspace = court('', { 'own.zasady': facts })
    const end = documentOf(workspace, 'own.zasady').lines.positionOf(facts.length)
    const words = completion(workspace, 'own.zasady', end, { lang: 'uk' })
    expect(words.map(({ insert }) => insert)).toContain('перший')
  })
})

describe('values of an enum come first where that enum is expected', () => {
  test.each([
    ['after a comparison', `${RULE}якщо справа.вид = ▮`],
    ['in a set', `${RULE}якщо справа.вид у {цивільна, ▮`],
    ['in a test', 'тест "т" станом на 01.04.2025\n  дано справа { вид: ▮'],
    ['where a fact has a default', 'якщо не подано справа.вид: ▮'],
    ['in an unfinished statement', `${RULE}якщо (справа.вид = ▮`],
  ])('%s', (_, statements) => {
    expect(wordsAt(statements).slice(0, 2)).toEqual(['цивільна', 'кримінальна'])
  })
})

describe('values of an enum', () => {
  const at = (written: string) => itemsAt(written).find(({ insert }) => insert === 'цивільна')?.rank

  test.each([
    ['where a fact may be absent', 'означення а1 = справа.вид інакше ▮'],
    [
      'as what a definition takes',
      'означення а1(вид : перелік вид_справи) = так\nозначення б1 = а1(▮',
    ],
    ['of a parameter with its type written', 'означення а1(інша : сутність справа) = інша.вид = ▮'],
    [
      'of a list in parentheses',
      `${RULE}якщо існує запис із (суд.судді інакше {}) де справа.вид = ▮`,
    ],
  ])('are offered %s', (_, written) => {
    expect(at(written)).toBe(0)
  })

  test('are found by their letters where nothing tells yet which enum is meant', () => {
    expect(at(`${RULE}якщо ▮`)).toBeUndefined()
    expect(at(`${RULE}якщо циві▮`)).toBeGreaterThan(0)
  })
})

describe('in a citation', () => {
  test('clauses with their summaries in the language of the reader', () => {
    const at = `${CLAUSE}не розподіляються щодо судді ▮`
    expect(itemsAt(at).map(({ insert, detail }) => [insert, detail])).toEqual([['"1"', 'Зміст']])
    expect(itemsAt(at, 'en').map(({ detail }) => detail)).toEqual(['Summary'])
  })

  test('inside the quotes, which are replaced', () => {
    const [item] = itemsAt(`${CLAUSE}не розподіляються щодо судді "▮"`)
    expect(item?.insert).toBe('"1"')
    expect(item?.range.start.column).toBe(30)
  })

  test('clauses of amendments too, and never the judges of a test', () => {
    expect(
      wordsAt(`${CLAUSE}тест "т" станом на 01.04.2025\n  очікується учасники ▮`),
    ).not.toContain('"1"')
  })
})

test('names of weights, samples, readings and documents stand where they may', () => {
  const reading = 'прийнято тлумачення A01 "1" : "так" замість "інакше"\n'
  expect(wordsAt(`${reading}${RULE}тлумачення ▮`)).toEqual(['A01'])
  expect(
    wordsAt('зразок звичайний дано справа { }\nтест "т" станом на 01.04.2025 на основі ▮'),
  ).toEqual(['звичайний'])
  expect(wordsAt('долучено ▮')).toEqual(['national'])
})

test('words of one place stand in that place', () => {
  const expected = 'тест "т" станом на 01.04.2025\n  очікується'
  expect(wordsAt(`${expected} наслідок перед▮`)).toEqual(['передача'])
  expect(wordsAt(`${expected} пункт "1" вик▮`)).toContain('виконано')
})

describe('inside a text', () => {
  test('nothing is offered but in a hole', () => {
    expect(wordsAt('пункт "1" обов’язково "Зміст суд▮')).toEqual([])
  })

  test('a hole has the names of its rule, in the language of its half', () => {
    const rule = `${RULE}для кожного відсутність із суддя.відсутності де відсутність.вид = відпустка
  якщо так
  пояснення`
    expect(wordsAt(`${rule} "від {відсутність.перш▮}"`)).toEqual(['.перший_день'])
    expect(wordsAt(`${rule} "від" / "since {absence.sta▮}"`)).toEqual(['.starts_on'])
  })
})

test('in a comment nothing is offered', () => {
  expect(wordsAt('# якщ▮')).toEqual([])
})

test('after a mistake in the same statement the rest is completed still', () => {
  expect(wordsAt(`${RULE}якщо справа справа та суддя.пріз▮`)).toEqual(['.прізвище'])
})

describe('in the shipped policies', () => {
  /** What an author invents, or has written once already. */
  const NEW = new Set([
    'authorName',
    'fieldName',
    'unitLine',
    'policyDocument',
    'factsDocument',
    'fact',
  ])
  const LINES = new Set([
    'courtLine',
    'approvedLine',
    'draftLine',
    'effectiveLine',
    'calendarLine',
    'amendmentTo',
    'adoptedReading',
    'courtLine',
    'pool',
    'integerUnit',
  ])

  test.each([
    ['Ukrainian', shipped],
    ['English', english],
  ])('the word that stands at a place is offered there, in %s', (_, files) => {
    const workspace = files()
    const places = [...workspace.documents.values()].flatMap((document) =>
      document.placed
        .filter(({ token, rules: all }) => {
          const rule = all.at(-1) ?? ''
          const isKnown = !NEW.has(rule) && !LINES.has(rule) && rule !== 'key'
          return /^\.?\p{L}/u.test(token.image) && isKnown
        })
        .map(({ token }) => ({ document, token })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ document, token }) => {
        // A value before what it is compared with is told by its first letters only.
        const letters = Math.min(2, token.image.length - 1, `${token.image} `.indexOf(' '))
        const at = token.startOffset + (token.image.startsWith('.') ? 1 : 0) + letters
        const position = document.lines.positionOf(at)
        const words = completion(workspace, document.path, position, { lang: 'uk' })
        const word = token.image.replace(/\s+/g, ' ')
        expect(words.map(({ insert }) => insert.replace(/\($/, ''))).toContain(word)
      }),
      { numRuns: 300 },
    )
  })
})

test('completion never throws, wherever in whatever text, and replaces only what was typed', () => {
  fc.assert(
    fc.property(mutated, ({ workspace, path, offset, text }) => {
      const { lines } = documentOf(workspace, path)
      const at = Math.min(offset, text.length)
      const position = lines.positionOf(at)
      for (const { range } of completion(workspace, path, position, { lang: 'en' })) {
        expect(range.end).toEqual(position)
        expect(lines.offsetOf(range.start)).toBeLessThanOrEqual(at)
      }
    }),
    { numRuns: 150 },
  )
})
