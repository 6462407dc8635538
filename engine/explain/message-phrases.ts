/** What is said of one clause, in both languages. */
import type { Lang } from '../../grammar/index.ts'
import type { Breach } from '../evaluate/evaluation.ts'

export interface MessagePhrases {
  holds(text: string, occasion: string): string
  notMet(text: string): string
  complied(text: string, deadline: string): string
  breached(text: string, deadline: string, how?: Breach): string
  pending(text: string, deadline: string): string
  undetermined(text: string, missing: string): string
  readonly notInForce: string
  repealed(since: string): string
  notApplicable(text: string, reason: string): string
  readonly wordingUnknown: string
  missing(list: string): string
  wordingOf(cite: string): string
  readonly warnings: Readonly<Record<string, string>>
  readonly otherWarning: string
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
  holds: (text, occasion) => `діє: ${text}${occasion === '' ? '' : ` (${occasion})`}`,
  notMet: (text) => `не діє, бо умови не виконано: ${text}`,
  complied: (text, deadline) => `виконано: ${text}${by(deadline, 'строк — не пізніше ')}`,
  breached: (text, deadline, how) =>
    `порушено${how === undefined ? '' : HOW.uk[how]}: ${text}${by(deadline, 'строк — не пізніше ')}`,
  pending: (text, deadline) => `строк ще не сплив: ${text}${by(deadline, 'строк — не пізніше ')}`,
  undetermined: (text, missing) =>
    `не визначено: ${text}${missing === '' ? '' : `; невідомо: ${missing}`}`,
  notInForce: 'на цю дату ще не набрав чинності',
  repealed: (since) => `втратив чинність${since === '' ? '' : ` ${since}`}`,
  notApplicable: (text, reason) => `до цієї справи не застосовується: ${text}${inBrackets(reason)}`,
  wordingUnknown: 'діє в редакції, якої в джерелі не наведено, тому не обчислюється',
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
  holds: (text, occasion) => `applies: ${text}${occasion === '' ? '' : ` (${occasion})`}`,
  notMet: (text) => `does not apply, its condition is not met: ${text}`,
  complied: (text, deadline) => `complied with: ${text}${by(deadline, 'due by ')}`,
  breached: (text, deadline, how) =>
    `breached${how === undefined ? '' : HOW.en[how]}: ${text}${by(deadline, 'due by ')}`,
  pending: (text, deadline) => `not yet due: ${text}${by(deadline, 'due by ')}`,
  undetermined: (text, missing) =>
    `not determined: ${text}${missing === '' ? '' : `; not known: ${missing}`}`,
  notInForce: 'not yet in force on this date',
  repealed: (since) => `repealed${since === '' ? '' : ` on ${since}`}`,
  notApplicable: (text, reason) => `does not apply to this matter: ${text}${inBrackets(reason)}`,
  wordingUnknown: 'in force in a wording that the source does not give, so not computed',
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
