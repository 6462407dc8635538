/** What is said about why a clause stands as it does, in both languages. */
import { plural, type Lang } from '../../grammar/index.ts'
import { sentence } from './explanation.ts'

export interface FindingPhrases {
  because(why: string): string
  wouldChange(changes: readonly string[]): string
  unmet(count: number): string
  /** A clause without a condition that facts could meet. */
  unchecked(text: string, why: string): string
  readonly conflicts: string
  conflict(
    prevailing: readonly string[],
    yielding: readonly string[],
    why: string,
    code: string,
  ): string
  readonly readings: string
  /** `other`: how the text could be read as well; empty where the policy does not say. */
  reading(code: string, cites: string, text: string, other: string): string
}

export const FINDING_PHRASES: Readonly<Record<Lang, FindingPhrases>> = {
  uk: {
    because: (why) => `причина: ${why}`,
    wouldChange: (changes) => `змінило б висновок: ${changes.join('; або ')}`,
    unmet: (count) =>
      `Не ${count === 1 ? 'діє' : 'діють'} ще ${count} ${plural(count, 'uk', ['норма', 'норми', 'норм'])}, бо умов не виконано. Чому саме — у повному поясненні.`,
    unchecked: (text, why) => `${text}; не обчислюється${why === '' ? '' : `: ${why}`}`,
    conflicts: 'Колізії норм',
    conflict: (prevailing, yielding, why, code) =>
      `${prevailing.length === 1 ? 'переважає' : 'переважають'} ${prevailing.join(', ')}; ` +
      `${yielding.length === 1 ? 'поступається' : 'поступаються'} ${yielding.join(', ')}: ${why} (тлумачення ${code})`,
    readings: 'Прийняті тлумачення',
    reading: (code, cites, text, other) =>
      sentence(`${code} (${cites}): ${text}${other === '' ? '' : `; інше можливе: ${other}`}`),
  },
  en: {
    because: (why) => `the reason: ${why}`,
    wouldChange: (changes) => `would change it: ${changes.join('; or ')}`,
    unmet: (count) =>
      `${count} more ${count === 1 ? 'clause does' : 'clauses do'} not apply, the conditions not being met. The full explanation says why.`,
    unchecked: (text, why) => `${text}; not computed${why === '' ? '' : `: ${why}`}`,
    conflicts: 'Conflicts of clauses',
    conflict: (prevailing, yielding, why, code) =>
      `${prevailing.join(', ')} ${prevailing.length === 1 ? 'prevails' : 'prevail'} over ${yielding.join(', ')}: ${why} (reading ${code})`,
    readings: 'Readings adopted',
    reading: (code, cites, text, other) =>
      sentence(`${code} (${cites}): ${text}${other === '' ? '' : `; also possible: ${other}`}`),
  },
}
