/**
 * A number with its noun in the right form: 1 суддя, 2 судді, 5 суддів.
 */
import type { Lang } from '../text.ts'

/** The Ukrainian forms for 1, 2 and 5, and the English ones for 1 and 2. */
export interface Noun {
  readonly uk: readonly [one: string, few: string, many: string]
  readonly en: readonly [one: string, other: string]
}

const rules = { uk: new Intl.PluralRules('uk'), en: new Intl.PluralRules('en') }

export function counted(count: number, noun: Noun, lang: Lang): string {
  return `${count} ${formOf(count, noun, lang)}`
}

/** The form alone. */
export function formOf(count: number, noun: Noun, lang: Lang): string {
  const category = rules[lang].select(count)
  if (lang === 'en') return noun.en[category === 'one' ? 0 : 1]
  return noun.uk[category === 'one' ? 0 : category === 'few' ? 1 : 2]
}
