/**
 * What is said of a changed text that an amendment is to be made from: codes with words in both languages, at a place of that text.
 */
import type { Diagnostic, Span } from '../../grammar/index.ts'

type Words = Diagnostic['message']
interface Remark {
  readonly severity: Diagnostic['severity']
  readonly message: (word: Words) => Words
  readonly help: Words
}

const REMARKS = {
  'amend/other-document': {
    severity: 'error',
    message: (word) => ({
      uk: `це текст інших засад: ${word.uk}`,
      en: `this is the text of another policy: ${word.en}`,
    }),
    help: {
      uk: 'порівнювати можна лише редакції тих самих засад: вкажіть інший файл або інше --policy',
      en: 'only editions of one policy can be compared: give another file or another --policy',
    },
  },
  'amend/other-court': {
    severity: 'error',
    message: (word) => ({
      uk: `це текст засад іншого суду: ${word.uk}`,
      en: `this is the text of another court: ${word.en}`,
    }),
    help: {
      uk: 'порівнювати можна лише редакції засад одного суду: перевірте рядок `суд` і --policy',
      en: 'only editions of one court can be compared: look at the line `court` and at --policy',
    },
  },
  'amend/header-changed': {
    severity: 'error',
    message: (word) => ({
      uk: `змінено заголовок: ${word.uk}; зміни до засад його не зачіпають`,
      en: `the header is changed: ${word.en}; an amendment cannot change it`,
    }),
    help: {
      uk: 'поверніть заголовок, яким його друкує `zasady consolidate`; інший заголовок — це нові засади, окремий файл',
      en: 'put back the header that `zasady consolidate` prints; another header makes a new policy, in a file of its own',
    },
  },
  'amend/inexpressible': {
    severity: 'error',
    message: (word) => ({
      uk: `змін до цього запису немає як внести: ${word.uk}`,
      en: `no amendment can say this change: ${word.en}`,
    }),
    help: {
      uk: 'правило має спиратися на пункт; факт суду не змінюють, а оголошують новий під іншою назвою',
      en: 'a rule must rest on a clause; a fact of the court is not changed: a new one is declared under another name',
    },
  },
  'amend/stays': {
    severity: 'warning',
    message: (word) => ({
      uk: `зміни не вилучають означень і тлумачень: у тексті лишиться ${word.uk}`,
      en: `an amendment takes away no definition and no reading: the text will keep ${word.en}`,
    }),
    help: {
      uk: 'якщо його ніде не вжито, воно нічого не змінює',
      en: 'where nothing uses it, it changes nothing',
    },
  },
  'amend/moved': {
    severity: 'warning',
    message: (word) => ({
      uk: `пункт лише дістав інший номер: ${word.uk}`,
      en: `the clause only got another number: ${word.en}`,
    }),
    help: {
      uk: 'номер виключеного пункту лишається вільним; перенумеруйте, лише якщо збори суддів так вирішили, і перевірте посилання на старий номер',
      en: 'the number of a repealed clause stays vacant; renumber only if the assembly decided so, and look at what refers to the old number',
    },
  },
  'amend/english-left': {
    severity: 'warning',
    message: (word) => ({
      uk: `зміст українською змінено, а англійською він лишився старий: ${word.uk}`,
      en: `the summary is changed in Ukrainian and left as it was in English: ${word.en}`,
    }),
    help: {
      uk: 'виправте й англійську половину або приберіть її',
      en: 'correct the English half too, or remove it',
    },
  },
  'amend/order-changed': {
    severity: 'warning',
    message: (word) => ({
      uk: `правила переставлено (${word.uk}), а зміни порядку правил не передають`,
      en: `rules changed places (${word.en}), and an amendment cannot move rules`,
    }),
    help: {
      uk: 'діє перше правило, умова якого справджується; щоб інше правило було першим, уточніть умови',
      en: 'the first rule that applies decides; to let another come first, make the conditions say so',
    },
  },
  'amend/examples-left-out': {
    severity: 'warning',
    message: (word) => ({
      uk: `приклади не ввійшли до змін: ${word.uk}`,
      en: `these examples did not get into the amendment: ${word.en}`,
    }),
    help: {
      uk: 'допишіть їх після пункту, який доповнюють чи замінюють',
      en: 'write them below a clause that is added or replaced',
    },
  },
} as const satisfies Readonly<Record<string, Remark>>

export type AmendCode = keyof typeof REMARKS

/** A remark at a place of the changed text; `word` is the same in both languages, or a pair. */
export function amendRemark(
  code: AmendCode,
  path: string,
  span: Span,
  word: Words | string,
): Diagnostic {
  const { severity, message, help } = REMARKS[code]
  const words = typeof word === 'string' ? { uk: word, en: word } : word
  return { code, severity, path, span, message: message(words), help }
}
