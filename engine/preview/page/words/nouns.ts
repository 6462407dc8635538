/** Numbers with their nouns in the right form: 1 справа, 2 справи, 5 справ. */
import { type Lang, plural } from '../../../../grammar/index.ts'
import { countText } from './numbers.ts'

type Forms = readonly [one: string, few: string, many: string]

interface Noun {
  readonly uk: Forms
  /** After «із», «до», in the genitive. */
  readonly ukOf?: Forms
  readonly en: readonly [one: string, other: string]
}

const NOUNS = {
  case: {
    uk: ['справа', 'справи', 'справ'],
    ukOf: ['справи', 'справ', 'справ'],
    en: ['case', 'cases'],
  },
  inCase: { uk: ['справі', 'справах', 'справах'], en: ['case', 'cases'] },
  inMonth: { uk: ['місяці', 'місяцях', 'місяцях'], en: ['month', 'months'] },
  inCategory: { uk: ['категорії', 'категоріях', 'категоріях'], en: ['category', 'categories'] },
  judge: {
    uk: ['суддя', 'судді', 'суддів'],
    ukOf: ['судді', 'суддів', 'суддів'],
    en: ['judge', 'judges'],
  },
  place: {
    uk: ['місце', 'місця', 'місць'],
    ukOf: ['місця', 'місць', 'місць'],
    en: ['place', 'places'],
  },
  day: { uk: ['день', 'дні', 'днів'], ukOf: ['дня', 'днів', 'днів'], en: ['day', 'days'] },
  workday: {
    uk: ['робочий день', 'робочі дні', 'робочих днів'],
    en: ['working day', 'working days'],
  },
  run: {
    uk: ['прогін', 'прогони', 'прогонів'],
    ukOf: ['прогону', 'прогонів', 'прогонів'],
    en: ['run', 'runs'],
  },
  clause: {
    uk: ['пункт', 'пункти', 'пунктів'],
    ukOf: ['пункту', 'пунктів', 'пунктів'],
    en: ['item', 'items'],
  },
  entry: {
    uk: ['запис', 'записи', 'записів'],
    ukOf: ['запису', 'записів', 'записів'],
    en: ['entry', 'entries'],
  },
} as const satisfies Record<string, Noun>

/** `5 справ`, `5 cases`. */
export const some = (count: number, noun: keyof typeof NOUNS, lang: Lang): string =>
  `${countText(count, lang)}\u00A0${nounFor(count, NOUNS[noun], lang)}`

/** `1 справи`, `5 справ`: after a preposition that asks for the genitive. */
export const someOf = (count: number, noun: keyof typeof NOUNS, lang: Lang): string => {
  const { ukOf, ...named }: Noun = NOUNS[noun]
  return `${countText(count, lang)}\u00A0${nounFor(count, { ...named, uk: ukOf ?? named.uk }, lang)}`
}

const nounFor = (count: number, { uk, en }: Noun, lang: Lang): string =>
  plural(count, lang, lang === 'uk' ? uk : [en[0], en[1], en[1]])
