/** What a search tells beside its lines: several found, one address for two, letters of two alphabets. */
import { foldedText } from '../facts/folded-text.ts'
import type { Words } from '../facts/problem.ts'
import type { SearchKey, SearchRules } from './search-rules.ts'
import type { Sought } from './types.ts'

/** Several people are found: who they are, and by what they are told apart, if by anything. */
export function ambiguity(found: readonly Sought[], rules: SearchRules): Words {
  const names = found.map((one) => textOf(one, 'name'))
  const ofOneName = names[0] !== undefined && new Set(names).size === 1
  const how = advice(found, rules)
  const told = (lang: 'uk' | 'en'): string =>
    listed(found, ofOneName ? ({ id }) => id : shown, lang)
  const [uk, en] = ofOneName
    ? [
        `${people(found.length)} з таким ім’ям (${told('uk')})`,
        `${found.length} of this name (${told('en')})`,
      ]
    : [`рядок пошуку пасує кільком — ${told('uk')}`, `the text fits several, ${told('en')}`]
  return { uk: `${uk}: ${how.uk}`, en: `${en}: ${how.en}` }
}

/** The first fact, the distinguishing one before the others, that all of them have and no two share. */
function advice(found: readonly Sought[], rules: SearchRules): Words {
  const key = keysOf(rules).find(({ fact }) => {
    const values = found.map((one) => textOf(one, fact)).filter((value) => value !== undefined)
    return new Set(values).size === found.length
  })
  return key === undefined
    ? NOT_TOLD_APART
    : { uk: `уточніть ${key.by.uk}`, en: `search ${key.by.en}` }
}

const NOT_TOLD_APART: Words = {
  uk: 'за внесеними відомостями їх не розрізнити',
  en: 'the facts do not tell them apart',
}

/** Two people with one address: an invitation to the one goes to the other. */
export function sharedKey(
  all: readonly Sought[],
  rules: SearchRules,
): (participant: Sought) => readonly Words[] {
  const key = distinguishing(rules)
  const same = Map.groupBy(all, (one) => (key === undefined ? undefined : textOf(one, key.fact)))
  return (participant) => {
    const own = key && textOf(participant, key.fact)
    const others = (own === undefined ? [] : (same.get(own) ?? [])).filter(
      ({ id }) => id !== participant.id,
    )
    if (key === undefined || others.length === 0) return []
    return [
      {
        uk: `${key.by.uk} знаходять і цього учасника, і: ${listed(others, shown, 'uk')}`,
        en: `${key.by.en} this participant is found, and so is: ${listed(others, shown, 'en')}`,
      },
    ]
  }
}

const distinguishing = (rules: SearchRules): SearchKey | undefined =>
  keysOf(rules).find((key) => key.tells_apart === true)

const keysOf = ({ found }: SearchRules): readonly SearchKey[] =>
  found
    .flatMap(({ keys = [] }) => keys)
    .toSorted((a, b) => Number(b.tells_apart ?? false) - Number(a.tells_apart ?? false))

/** A text of the participant as texts are compared; `undefined` where there is none to compare. */
function textOf(participant: Sought, fact: string): string | undefined {
  const value = participant[fact]
  return typeof value === 'string' && foldedText(value) !== '' ? foldedText(value) : undefined
}

const shown = (participant: Sought): string => {
  const name = participant['name']
  return typeof name === 'string' && name !== participant.id
    ? `${name} (${participant.id})`
    : participant.id
}

/** The first few, and how many more. */
function listed(
  people_: readonly Sought[],
  told: (one: Sought) => string,
  lang: 'uk' | 'en',
): string {
  const names = people_.slice(0, MOST_LISTED).map(told).join(', ')
  const more = people_.length - MOST_LISTED
  if (more <= 0) return names
  return lang === 'uk' ? `${names} і ще ${more}` : `${names} and ${more} more`
}

const MOST_LISTED = 6

const COUNTS = ['', '', 'двоє', 'троє', 'четверо', 'п’ятеро'] as const
const people = (count: number): string => COUNTS[count] ?? `осіб: ${count},`

/** A word in letters of two alphabets finds nobody, and the eye does not see why. */
export function mixedLetters(query: string): readonly Words[] {
  const mixed = query
    .split(/[^\p{L}\p{M}'’ʼ]+/u)
    .filter((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word))
  if (mixed.length === 0) return []
  const words = mixed.map((word) => `\`${word}\``).join(', ')
  return [
    {
      uk: `у рядку пошуку змішано кирилицю й латиницю: ${words}; такі літери різні, хоч і схожі`,
      en: `the text mixes Cyrillic and Latin letters: ${words}; they look alike and are not the same`,
    },
  ]
}
