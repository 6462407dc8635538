import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  definition,
  documentHighlight,
  references,
  type Location,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { occurrencesIn } from '../../../grammar/services/names/occurrences.ts'
import { keyOf } from '../../../grammar/services/names/symbol.ts'
import {
  BASE,
  court,
  courtAt,
  DESN,
  documentOf,
  english,
  EXAMPLE,
  mutated,
  shipped,
  within,
} from './support.ts'

const written = (workspace: Workspace, { path, range }: Location): string => {
  const { text, lines } = documentOf(workspace, path)
  return text.slice(lines.offsetOf(range.start), lines.offsetOf(range.end))
}
const lineOf = ({ path, range }: Location): string => `${path}:${range.start.line}`

const all = (workspace: Workspace) =>
  [...workspace.documents.values()].flatMap((document) => {
    const [checking] = workspace.checkingsOf(document.path)
    if (checking === undefined) return []
    return occurrencesIn(document, checking).map((one) => ({ document, ...one }))
  })

describe.each([
  ['in the shipped policies', shipped],
  ['in the same in English', english],
])('%s', (_, files) => {
  test('every place that names something is exactly the name', () => {
    const wrong = all(files()).filter(
      ({ document, span, word }) => document.text.slice(span.start, span.end) !== word,
    )
    expect(wrong.map(({ word }) => word)).toEqual([])
  })

  const NAMING = new Set([
    'nameOrCall',
    'path',
    'authorName',
    'fieldName',
    'reference',
    'readings',
    'key',
  ])

  test('every name of an expression, a declaration or a reference stands for something', () => {
    const known = new Set(
      all(files()).map(({ document, span }) => `${document.path} ${span.start}`),
    )
    const unknown = [...files().documents.values()].flatMap(({ path, placed }) =>
      placed.filter(({ token, rules }) => {
        const isName = /^\.?\p{L}/u.test(token.image) && NAMING.has(rules.at(-1) ?? '')
        const start = token.startOffset + (token.image.startsWith('.') ? 1 : 0)
        return isName && token.tokenType.name !== 'key.reading' && !known.has(`${path} ${start}`)
      }),
    )
    expect(unknown.map(({ token }) => token.image)).toEqual([])
  })

  test('everything that is named is declared, but for what the language gives', () => {
    const places = all(files())
    const declared = new Set(
      places.filter(({ role }) => role === 'declaration').map(({ thing }) => keyOf(thing)),
    )
    const undeclared = places.filter(
      ({ thing }) =>
        !declared.has(keyOf(thing)) && thing.kind !== 'function' && thing.kind !== 'clause',
    )
    expect([...new Set(undeclared.map(({ thing }) => keyOf(thing)))]).toEqual([])
  })
})

describe('a definition', () => {
  const workspace = shipped()
  const at = within(workspace, EXAMPLE, 'якщо немає_на_місці', 8)

  test('is found from where it is used', () => {
    expect(definition(workspace, EXAMPLE, at).map(lineOf)).toEqual([`${EXAMPLE}:25`])
  })

  test('is found with all its uses, itself first', () => {
    const found = references(workspace, EXAMPLE, at)
    expect(found.map((one) => written(workspace, one))).toEqual([
      'немає_на_місці',
      'is_not_there',
      'немає_на_місці',
      'немає_на_місці',
    ])
    expect(found.map(({ range }) => range.start.line)).toEqual([25, 25, 76, 99])
  })

  test('of a library is found in the library', () => {
    const path = 'demonstration/hcj-2023.zasady'
    const found = definition(workspace, path, within(workspace, path, 'спостережене_2023(', 3))
    expect(found.map(({ path: home }) => home)).toEqual(['national/draw-laws.zasady'])
  })
})

test('a definition of a library stays its own where the document has one of the same name', () => {
  const library = `бібліотека "Б" документ own синтаксис 1 мова uk
означення спільна/shared_one = 1
означення інша/other_one = спільна
`
  const base =
    'долучено own\nозначення спільна/shared_one = 2\nозначення третя/third_one = спільна\n'
  const workspace = court(base, { 'library.zasady': library })
  const homes = (path: string, needle: string) =>
    definition(workspace, path, within(workspace, path, needle, 3)).map((one) => one.path)
  expect(homes('library.zasady', '= спільна')).toEqual(['library.zasady'])
  expect(homes(BASE, '= спільна')).toEqual([BASE])
})

describe('a variable', () => {
  const TWO = `не розподіляються щодо судді "1" перше
  для кожного запис із суддя.відсутності де запис.вид = відпустка
  якщо запис.перший_день відомий
  пояснення "{запис.перший_день} і {запис.перший_день}" / "{запис.starts_on}"
не розподіляються щодо судді "1" друге
  якщо існує запис із суддя.відсутності де запис.вид = відпустка
`

  test('is another one in another rule', () => {
    const workspace = court(TWO)
    const lines = (needle: string) =>
      documentHighlight(workspace, BASE, within(workspace, BASE, needle, 1)).length
    expect(lines('запис із суддя.відсутності де запис.вид = відпустка\n  якщо')).toBe(6)
    expect(lines('запис із суддя.відсутності де запис.вид = відпустка\n')).toBe(6)
    expect(
      documentHighlight(workspace, BASE, within(workspace, BASE, 'існує запис', 7)).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['declaration', 'reference'])
  })

  test('in an explanation is found each time it stands there, in both halves', () => {
    const workspace = court(TWO)
    const found = references(workspace, BASE, within(workspace, BASE, 'кожного запис', 9))
    const onLine = found.filter(({ range }) => range.start.line === 9)
    expect(onLine.map((one) => written(workspace, one))).toEqual(['запис', 'запис', 'запис'])
  })
})

test('a clause is found where it is declared, cited, and expected by a test', () => {
  const workspace = shipped()
  const found = references(workspace, EXAMPLE, within(workspace, EXAMPLE, 'пункт "2.2"', 8))
  expect(new Set(found.map(({ path }) => path))).toEqual(
    new Set([EXAMPLE, 'courts/second/2026-07-01-no-4.zasady']),
  )
  expect(found.every((one) => written(workspace, one) === '2.2')).toBe(true)
})

test('whom a test expects is no clause', () => {
  const { workspace, path, position } = courtAt(`тест "т" станом на 01.04.2025
  очікується учасники "▮1"
`)
  expect(references(workspace, path, position)).toEqual([])
})

test('a reading is found with every rule that it decides', () => {
  const workspace = shipped()
  const at = within(workspace, DESN, 'прийнято тлумачення A03', 21)
  const found = references(workspace, DESN, at)
  expect(found.length).toBeGreaterThan(1)
  expect(found.every((one) => written(workspace, one) === 'A03')).toBe(true)
})

test('a fact is found in the declarations and wherever a policy reads or gives it', () => {
  const workspace = shipped()
  const at = within(workspace, EXAMPLE, 'відсутність.тривалість', 14)
  const [first] = definition(workspace, EXAMPLE, at)
  expect(first?.path).toBe('national/facts-distribution.zasady')
  const words = references(workspace, EXAMPLE, at).map((one) => written(workspace, one))
  expect(new Set(words)).toEqual(new Set(['тривалість', 'duration_days']))
})

test('a name in a file that does not parse is found in what does', () => {
  const workspace = court(`означення момент/moment = справа.момент_розподілу
означення другий/second = момент
пункт пункт
`)
  const found = references(workspace, BASE, within(workspace, BASE, '= момент', 3))
  expect(found.map(({ range }) => range.start.line)).toEqual([6, 6, 7])
})

test('places are exact in damaged files too, and nothing throws', () => {
  fc.assert(
    fc.property(mutated, ({ workspace, path }) => {
      const document = documentOf(workspace, path)
      const [checking] = workspace.checkingsOf(path)
      if (checking === undefined) return
      for (const { span, word } of occurrencesIn(document, checking))
        expect(
          document.text.slice(span.start, span.end).normalize('NFC').replace(/['ʼ]/g, '’'),
        ).toBe(word)
    }),
    { numRuns: 60 },
  )
})
