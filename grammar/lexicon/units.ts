/**
 * Units of time with the form that goes with a number: 1 робочий день, 3 робочі дні, 5 робочих днів.
 */
import type { Lang } from '../source/text.ts'

export type Unit = 'calendar_day' | 'working_day' | 'month' | 'hour' | 'minute'

type Plural = 'one' | 'few' | 'many' | 'other'

/** By the plural categories of Unicode CLDR; `other` in Ukrainian is for fractions («1,5 години»). */
const FORMS: Readonly<Record<Lang, Readonly<Record<Unit, Readonly<Record<Plural, string>>>>>> = {
  uk: {
    calendar_day: ukrainian(
      'календарний день',
      'календарні дні',
      'календарних днів',
      'календарного дня',
    ),
    working_day: ukrainian('робочий день', 'робочі дні', 'робочих днів', 'робочого дня'),
    month: ukrainian('місяць', 'місяці', 'місяців', 'місяця'),
    hour: ukrainian('година', 'години', 'годин', 'години'),
    minute: ukrainian('хвилина', 'хвилини', 'хвилин', 'хвилини'),
  },
  en: {
    calendar_day: english('calendar day'),
    working_day: english('working day'),
    month: english('month'),
    hour: english('hour'),
    minute: english('minute'),
  },
}

const RULES: Readonly<Record<Lang, Intl.PluralRules>> = {
  uk: new Intl.PluralRules('uk'),
  en: new Intl.PluralRules('en'),
}

/** The unit's words as they stand after the number. */
export function unitForm(unit: Unit, amount: number, lang: Lang): string {
  return FORMS[lang][unit][pluralOf(amount, lang)]
}

/** Number and unit: `3 робочі дні`. */
export function counted(amount: number, unit: Unit, lang: Lang): string {
  return `${amount} ${unitForm(unit, amount, lang)}`
}

/** The form of any noun that goes with a number, from its forms: 1 суддя, 2 судді, 5 суддів. */
export function plural(
  amount: number,
  lang: Lang,
  forms: readonly [one: string, few: string, many: string],
): string {
  const category = pluralOf(amount, lang)
  if (category === 'one') return forms[0]
  return category === 'few' || (lang === 'en' && category === 'other') ? forms[1] : forms[2]
}

function pluralOf(amount: number, lang: Lang): Plural {
  const category = RULES[lang].select(Math.abs(amount))
  return category === 'one' || category === 'few' || category === 'many' ? category : 'other'
}

function ukrainian(one: string, few: string, many: string, other: string) {
  return { one, few, many, other }
}

function english(one: string) {
  const many = `${one}s`
  return { one, few: many, many, other: many }
}
