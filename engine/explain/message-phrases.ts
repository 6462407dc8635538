/** What is said of one clause, in both languages. */
import type { Lang, Modality } from '../../grammar/index.ts'
import type { Breach } from '../evaluate/evaluation.ts'

export interface MessagePhrases {
  /** A permission and advice are told as such: neither acts by itself. */
  holds(text: string, occasion: string, modality: Modality): string
  notMet(text: string): string
  complied(text: string, deadline: string): string
  /** The occasion of a duty never arose. */
  nothingOwed(text: string): string
  breached(text: string, deadline: string, how?: Breach): string
  pending(text: string, deadline: string): string
  /** `occasion`: what is known of the case, where only a wording is missing. */
  undetermined(text: string, missing: string, occasion: string): string
  readonly notInForce: string
  repealed(since: string): string
  notApplicable(text: string, reason: string): string
  /** `judges`: of whom it holds back the answer; may be empty. */
  wordingUnknown(judges: string): string
  missing(list: string): string
  wordingOf(cite: string): string
  readonly warnings: Readonly<Record<string, string>>
  readonly otherWarning: string
}

const AS: Readonly<Record<Lang, Readonly<Record<Modality, string>>>> = {
  uk: { must: '', must_not: '', none: '', may: ' як дозвіл', recommended: ' як порада' },
  en: { must: '', must_not: '', none: '', may: ' as a permission', recommended: ' as advice' },
}

/** What is not done, or done otherwise than required, the summary tells already. */
const HOW: Readonly<Record<Lang, Readonly<Record<Breach, string>>>> = {
  uk: {
    not_done: '',
    otherwise: '',
    late: ', виконано із запізненням',
    out_of_order: ', виконано раніше за дію, що має передувати',
  },
  en: {
    not_done: '',
    otherwise: '',
    late: ', done late',
    out_of_order: ', done before a step that must come first',
  },
}

const uk: MessagePhrases = {
  holds: (text, occasion, modality) => `діє${AS.uk[modality]}: ${text}${inBrackets(occasion)}`,
  notMet: (text) => `не діє, бо умови не виконано: ${text}`,
  complied: (text, deadline) => `виконано: ${text}${by(deadline, 'строк — не пізніше ')}`,
  nothingOwed: (text) => `обов’язок не виникав: ${text}`,
  breached: (text, deadline, how) =>
    `порушено${how === undefined ? '' : HOW.uk[how]}: ${text}${by(deadline, 'строк — не пізніше ')}`,
  pending: (text, deadline) => `строк ще не сплив: ${text}${by(deadline, 'строк — не пізніше ')}`,
  undetermined: (text, missing, occasion) =>
    `не визначено: ${text}${inBrackets(occasion)}${missing === '' ? '' : `; невідомо: ${missing}`}`,
  notInForce: 'на цю дату ще не набрав чинності',
  repealed: (since) => `втратив чинність${since === '' ? '' : ` ${since}`}`,
  notApplicable: (text, reason) => `до цієї справи не застосовується: ${text}${inBrackets(reason)}`,
  wordingUnknown: (judges) =>
    'діє в редакції, якої в джерелі не наведено, тому не обчислюється' +
    (judges === '' ? '' : `; від неї залежить, чи беруть участь у розподілі: ${judges}`),
  missing: (list) => `невідомо: ${list}`,
  wordingOf: (cite) => `редакція, що діяла на цю дату (${cite})`,
  warnings: {
    'out-of-scope': 'ці правила або їх частина не застосовуються до цієї справи',
    'forced-choice': 'у розподілі бере участь лише один суддя, тож вибору немає',
    'pool-too-small': 'учасників розподілу менше, ніж місць у складі суду',
    'weights-unknown': 'ваг не обчислено, тому визначити суддю поки що неможливо',
    'load-zero':
      'навантаження всіх учасників нульове, тому ваг обчислити не можна й суддю не визначено',
  },
  otherWarning: 'є застереження щодо цього розподілу',
}

const en: MessagePhrases = {
  holds: (text, occasion, modality) => `applies${AS.en[modality]}: ${text}${inBrackets(occasion)}`,
  notMet: (text) => `does not apply, its condition is not met: ${text}`,
  complied: (text, deadline) => `complied with: ${text}${by(deadline, 'due by ')}`,
  nothingOwed: (text) => `no duty arose: ${text}`,
  breached: (text, deadline, how) =>
    `breached${how === undefined ? '' : HOW.en[how]}: ${text}${by(deadline, 'due by ')}`,
  pending: (text, deadline) => `not yet due: ${text}${by(deadline, 'due by ')}`,
  undetermined: (text, missing, occasion) =>
    `not determined: ${text}${inBrackets(occasion)}${missing === '' ? '' : `; not known: ${missing}`}`,
  notInForce: 'not yet in force on this date',
  repealed: (since) => `repealed${since === '' ? '' : ` on ${since}`}`,
  notApplicable: (text, reason) => `does not apply to this matter: ${text}${inBrackets(reason)}`,
  wordingUnknown: (judges) =>
    'in force in a wording that the source does not give, so not computed' +
    (judges === '' ? '' : `; on it depends whether these take part in the draw: ${judges}`),
  missing: (list) => `not known: ${list}`,
  wordingOf: (cite) => `the wording in force on this date (${cite})`,
  warnings: {
    'out-of-scope': 'these rules, or a part of them, do not apply to this matter',
    'forced-choice': 'only one judge takes part in the draw, so there is no choice',
    'pool-too-small': 'fewer judges take part than there are seats',
    'weights-unknown': 'there are no weights, so no judge can be determined yet',
    'load-zero': 'the load of every participant is zero, so there are no weights and no judge',
  },
  otherWarning: 'there is a warning about this distribution',
}

export const MESSAGE_PHRASES: Readonly<Record<Lang, MessagePhrases>> = { uk, en }

const inBrackets = (reason: string): string => (reason === '' ? '' : ` (${reason})`)

const by = (deadline: string, words: string): string =>
  deadline === '' ? '' : ` (${words}${deadline})`
