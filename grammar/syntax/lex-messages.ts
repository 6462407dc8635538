/** What can be wrong with the letters and marks of a text, before anything is understood. */
import { defineMessages } from '../source/messages.ts'

export const lexMessages = defineMessages({
  'lex/mixed-script': {
    message: {
      uk: 'у слові `{word}` змішано українські та латинські літери: {letters}',
      en: '`{word}` mixes Ukrainian and Latin letters: {letters}',
    },
    help: {
      uk: 'наберіть усе слово літерами однієї абетки',
      en: 'type the whole word in one alphabet',
    },
  },
  'lex/foreign-letter': {
    message: {
      uk: 'у слові `{word}` є літера `{letter}`, якої немає ні в українській, ні в англійській абетці',
      en: '`{word}` contains `{letter}`, a letter of neither the Ukrainian nor the English alphabet',
    },
    help: {
      uk: 'назви складаються з українських або латинських літер, цифр, підкреслення й апострофа',
      en: 'names are made of Ukrainian or Latin letters, digits, underscores and apostrophes',
    },
  },
  'lex/one-letter-name': {
    message: {
      uk: 'назва `{word}` з однієї літери',
      en: 'the name `{word}` has one letter only',
    },
    help: {
      uk: 'дайте назву щонайменше з двох літер: одна літера збігається з прийменником або сполучником',
      en: 'use at least two letters: a single letter is read as a preposition or a conjunction',
    },
  },
  'lex/hidden-character': {
    message: {
      uk: 'невидимий знак {mark}: текст може читатися не так, як записаний',
      en: 'invisible character {mark}: the text may not read as it is stored',
    },
    help: { uk: 'вилучіть цей знак', en: 'remove the character' },
  },
  'lex/unterminated-text': {
    message: {
      uk: 'текст у лапках не закінчено до кінця рядка',
      en: 'the quoted text does not end on its line',
    },
    help: {
      uk: 'поставте лапки `"` у кінці тексту; лапки всередині тексту пишіть так: `\\"` або «…»',
      en: 'put `"` at the end of the text; write quotes inside it as `\\"` or «…»',
    },
  },
  'lex/unknown-escape': {
    message: {
      uk: 'невідоме позначення `{escape}` у тексті',
      en: 'unknown escape `{escape}` in the text',
    },
    help: {
      uk: 'після `\\` може стояти лише `"` або `\\`',
      en: 'only `"` or `\\` may follow `\\`',
    },
  },
  'lex/wrong-quotes': {
    message: {
      uk: 'текст узято в лапки, які тут не діють: `{word}`',
      en: 'the text stands in quotes that do not count here: `{word}`',
    },
    help: {
      uk: 'тексти й номери пунктів беруть у прямі лапки: `"…"`',
      en: 'texts and clause numbers stand in straight quotes: `"…"`',
    },
  },
  'lex/stray-character': {
    message: {
      uk: 'зайвий знак `{mark}`',
      en: 'stray character `{mark}`',
    },
    help: {
      uk: 'вилучіть його або візьміть у лапки, якщо це частина тексту',
      en: 'remove it, or quote it when it is part of a text',
    },
  },
  'lex/impossible-date': {
    message: {
      uk: 'дати або часу `{word}` не буває',
      en: 'there is no such date or time as `{word}`',
    },
    help: {
      uk: 'дату пишуть так: `28.03.2025`, дату з часом — `28.03.2025 10:00`, час — `17:00`',
      en: 'a date is written `2025-03-28`, with a time `2025-03-28 10:00`, a time `17:00`',
    },
  },
  'lex/long-number': {
    message: {
      uk: 'число `{word}` задовге: більше ніж 15 цифр до або після крапки',
      en: 'the number `{word}` is too long: more than 15 digits before or after the point',
    },
  },
})

/** What to write in place of a character that looks right and is not. */
export const STRAY_HINTS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '×': '*',
  '·': '*',
  '÷': '/',
  ';': ',',
  '…': '..',
  '`': '’',
  '‘': '’',
  '´': '’',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
}
