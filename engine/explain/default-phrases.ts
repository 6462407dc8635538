/** What is said of facts that nobody supplied and of what was taken in their place, in both languages. */
import { plural, type Lang } from '../../grammar/index.ts'

export interface DefaultPhrases {
  readonly title: string
  /** How many facts were not supplied; the full form names them. */
  count(facts: number): string
  value(label: string, taken: string): string
  /** A condition that could not be asked about stands as met, or as not met. */
  condition(label: string, isMet: boolean): string
  /** A reading says what follows. */
  reading(label: string, reading: string): string
  clauses(count: number): string
}

export const DEFAULT_PHRASES: Readonly<Record<Lang, DefaultPhrases>> = {
  uk: {
    title: 'Чого не подано і що взято замість того',
    count: (facts) =>
      `Не подано ${facts} ${plural(facts, 'uk', ['відомість', 'відомості', 'відомостей'])}, замість ${facts === 1 ? 'якої' : 'яких'} засади кажуть, що брати. Що саме взято — у повному поясненні.`,
    value: (label, taken) => `${label} — не подано, узято: ${taken}`,
    condition: (label, isMet) =>
      `${label} — не подано, умову вважають ${isMet ? 'виконаною' : 'не виконаною'}`,
    reading: (label, reading) => `${label} — не подано: ${reading}`,
    clauses: (count) => `${count} ${plural(count, 'uk', ['пункт', 'пункти', 'пунктів'])}`,
  },
  en: {
    title: 'Not supplied, and what was taken instead',
    count: (facts) =>
      `${facts} ${facts === 1 ? 'fact was' : 'facts were'} not supplied, and the policy says what to take instead. The full explanation tells what was taken.`,
    value: (label, taken) => `${label}: not supplied, taken as ${taken}`,
    condition: (label, isMet) =>
      `${label}: not supplied, the condition counts as ${isMet ? 'met' : 'not met'}`,
    reading: (label, reading) => `${label}: not supplied; ${reading}`,
    clauses: (count) => `${count} clauses`,
  },
}
