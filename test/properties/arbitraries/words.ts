/** Names, texts, clauses and dates as an author could write them. */
import fc from 'fast-check'
import type { Lang, Name, Text } from '../../../grammar/index.ts'

/** No span of a generated tree says anything. */
export const span = { start: 0, end: 0 }

const UKRAINIAN = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** A word that is no keyword of either language: none ends so. */
function word(letters: string, ending: string): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...letters)
  return fc
    .tuple(letter, fc.array(letter, { maxLength: 6 }), fc.constantFrom('', '_2', '’я_', '_х'))
    .map(([first, rest, middle]) => {
      const mark =
        middle === '_х' || middle === '’я_' ? (letters === LATIN ? '_x' : middle) : middle
      return `${first}${rest.join('')}${mark}${ending}`
    })
}

const ukrainianWord = word(UKRAINIAN, '_щь')
const latinWord = word(LATIN, '_zq')

/** A word in the script that a file of this language uses most, or the other. */
export function wordIn(lang: Lang): fc.Arbitrary<string> {
  const [own, other] = lang === 'uk' ? [ukrainianWord, latinWord] : [latinWord, ukrainianWord]
  return fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: other })
}

/** A pair, or one word for both languages. */
export const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ uk: ukrainianWord, en: latinWord }),
  ukrainianWord.map((one) => ({ uk: one, en: one })),
)

/** Quotation marks, backslashes, braces and whatever else a sentence may hold. */
const sentence = fc
  .array(
    fc.oneof(
      ukrainianWord,
      latinWord,
      fc.constantFrom(
        '"',
        '\\',
        '«…»',
        '# не коментар',
        '{справа.вид}',
        ': ',
        ' - ',
        "'",
        '/',
        '№ 3',
        '&',
        '*',
        '%',
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '))

export const anyText: fc.Arbitrary<string> = sentence
export const text: fc.Arbitrary<Text> = fc.oneof(
  sentence.map((uk) => ({ uk })),
  fc.record({ uk: sentence, en: sentence }),
)

const number = fc.integer({ min: 1, max: 19 })
export const clause: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(number, number, number).map((parts) => parts.join('.')),
  fc.tuple(number, number).map(([section, paragraph]) => `${section}.p${paragraph}`),
  fc.tuple(number, number).map(([part, item]) => `${part}/${item}.б`),
)
export const clauses = fc.array(clause, { minLength: 1, maxLength: 3 })
export const readings = fc.array(
  number.map((code) => `A${String(code).padStart(2, '0')}`),
  { maxLength: 2 },
)

const two = (value: number): string => String(value).padStart(2, '0')
export const day: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1991, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
export const clock: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)

/** With an empty line between them. */
const parted = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]))

/** Comments above a line, with empty lines between or below them; most lines have none. */
export const comments: fc.Arbitrary<{ comments?: readonly string[] }> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        sentence.map((one) => one.trim()),
        { minLength: 1, maxLength: 2 },
      )
      .chain((lines) => fc.constantFrom(lines, parted(lines), [...lines, '\n']))
      .map((lines) => ({ comments: lines })),
  },
)

/** The properties that are there: an optional one is absent rather than undefined. */
export function some<T>(node: object): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T
}

/** Sometimes nothing. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })
