/** Numbers, counts and days as people write them: `1 234,5`, `2 судді`, `25.07.2026`. */
import type { Language } from './define.ts'

const LOCALES = { uk: 'uk-UA', en: 'en-GB' } as const
export const localeOf = (language: Language) => LOCALES[language]

const FORMS = { uk: ['one', 'few', 'many'], en: ['one', 'other'] } as const
const RULES = { uk: new Intl.PluralRules('uk'), en: new Intl.PluralRules('en') }

/** The form that goes with the number, of `суддя|судді|суддів` or `judge|judges`. */
export function plural(language: Language, count: number, forms: string): string {
  const all = forms.split('|')
  const index = (FORMS[language] as readonly string[]).indexOf(RULES[language].select(count))
  // A fraction takes the genitive singular, the same word as «few» nearly always.
  return all[index === -1 ? 1 : index] ?? all.at(-1) ?? ''
}

/** The number and its word, with a space that does not break. */
export const count = (language: Language, number: number, forms: string): string =>
  `${decimal(language, number)}\u00A0${plural(language, number, forms)}`

/** Thousands apart by a space that does not break, a comma before the fraction. */
export const decimal = (language: Language, number: number, digits = 20): string =>
  new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: digits,
    useGrouping: 'min2',
  }).format(number)

/** As many digits after the comma in every row of a column. */
export const fixed = (language: Language, number: number, digits: number): string =>
  new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'min2',
  }).format(number)

export const percent = (language: Language, share: number, digits = 1): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share)

/** `2026-07-25` as `25.07.2026`, in both languages: so days are written in court. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  return year === undefined ? iso : `${date}.${month}.${year}`
}

/** A moment on the clock of Kyiv: `25.07.2026, 14:05`, with seconds on demand. */
export function moment(iso: string, seconds = false): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const part = partsOf(at)
  const time = `${part.hour}:${part.minute}${seconds ? `:${part.second}` : ''}`
  return `${part.day}.${part.month}.${part.year},\u00A0${time}`
}

const KYIV = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

function partsOf(at: Date) {
  const part: Record<string, string> = {}
  for (const { type, value } of KYIV.formatToParts(at)) part[type] = value
  return part as Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second', string>
}

const COLLATOR = new Intl.Collator('uk', { numeric: true })

/** The Ukrainian alphabet, and 2 before 10: for lists that people read. */
export const byUkrainian = (left: string, right: string): number => COLLATOR.compare(left, right)
