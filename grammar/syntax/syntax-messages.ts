/** What can be wrong with the order of words in a text. */
import { defineMessages } from '../source/messages.ts'

export const syntaxMessages = defineMessages({
  'syntax/expected': {
    message: {
      uk: 'очікується {expected}, а написано `{found}`',
      en: 'expected {expected}, found `{found}`',
    },
  },
  'syntax/incomplete': {
    message: {
      uk: 'після `{previous}` має стояти {expected}',
      en: '{expected} must stand after `{previous}`',
    },
  },
  'syntax/unexpected': {
    message: {
      uk: '`{found}` тут не на місці: запис перед ним уже закінчено',
      en: '`{found}` is out of place: what stands before it is complete',
    },
    help: {
      uk: 'можливо, перед ним пропущено знак дії або слово `{link}`',
      en: 'perhaps an operator or the word `{link}` is missing before it',
    },
  },
  'syntax/chained-comparison': {
    message: {
      uk: 'порівняння не з’єднують ланцюжком: `{found}` друге поспіль',
      en: 'comparisons do not chain: `{found}` is the second in a row',
    },
    help: {
      uk: 'запишіть два порівняння і з’єднайте їх словом `{link}`',
      en: 'write two comparisons and join them with `{link}`',
    },
  },
  'syntax/missing-citation': {
    message: {
      uk: 'правило без посилання на пункт: після `{previous}` має стояти номер пункту в лапках',
      en: 'a rule without a citation: after `{previous}` the number of a clause must stand in quotes',
    },
    help: {
      uk: 'наприклад, `{previous} "17.2" назва_правила`',
      en: 'for example `{previous} "17.2" name_of_the_rule`',
    },
  },
  'syntax/missing-name': {
    message: {
      uk: 'правило без назви: після `{previous}` має стояти його назва',
      en: 'a rule without a name: its name must stand after `{previous}`',
    },
    help: {
      uk: 'назва — одне слово або кілька через підкреслення, наприклад `закінчення_повноважень`; за нею правило впізнають у поясненнях, навіть коли номер пункту зміниться',
      en: 'a name is one word, or several joined by underscores, such as `term_ending`; it keeps the rule known when its clause is renumbered',
    },
  },
  'syntax/missing-when': {
    message: {
      uk: 'бракує слова `{when}` перед умовою `{found}`',
      en: 'the word `{when}` is missing before the condition `{found}`',
    },
  },
  'syntax/unclosed-bracket': {
    message: {
      uk: 'дужку `{bracket}` не закрито',
      en: 'the bracket `{bracket}` is not closed',
    },
    help: { uk: 'поставте `{closing}`', en: 'add `{closing}`' },
  },
  'syntax/unopened-bracket': {
    message: {
      uk: 'дужка `{bracket}` нічого не закриває',
      en: 'the bracket `{bracket}` closes nothing',
    },
    help: {
      uk: 'вилучіть її або поставте перед нею `{opening}`',
      en: 'remove it, or put `{opening}` before it',
    },
  },
  'syntax/unknown-statement': {
    message: {
      uk: 'запис не може починатися з `{found}`',
      en: 'a statement cannot begin with `{found}`',
    },
    help: {
      uk: 'записи починаються, наприклад, зі слів {examples}',
      en: 'statements begin with words such as {examples}',
    },
  },
  'syntax/unknown-word': {
    message: {
      uk: '`{word}` тут нічого не означає',
      en: '`{word}` means nothing here',
    },
    help: {
      uk: 'тут може стояти: {known}',
      en: 'what can stand here: {known}',
    },
  },
  'syntax/bare-days': {
    message: {
      uk: 'не сказано, які це дні: `{amount} {word}`',
      en: '`{amount} {word}` does not say which days',
    },
    help: {
      uk: 'напишіть `{calendar}` або `{working}`',
      en: 'write `{calendar}` or `{working}`',
    },
  },
  'syntax/aggregate-shape': {
    message: {
      uk: '`{word}` записано не за формою',
      en: '`{word}` does not have its form',
    },
    help: { uk: 'форма така: `{shape}`', en: 'its form is `{shape}`' },
  },
  'syntax/too-deep': {
    message: {
      uk: 'вираз вкладено глибше ніж 64 рази або він довший за 1000 дій',
      en: 'the expression is nested more than 64 deep, or has more than 1000 operators',
    },
    help: {
      uk: 'винесіть його частини в означення',
      en: 'move its parts into definitions',
    },
  },
  'syntax/too-long': {
    message: {
      uk: 'файл більший за 512 КБ',
      en: 'the file is larger than 512 kB',
    },
    help: { uk: 'поділіть його на кілька', en: 'split it into several' },
  },
  'syntax/no-header': {
    message: {
      uk: 'немає першого рядка, який каже, що це за документ',
      en: 'the first line, which says what document this is, is missing',
    },
    help: {
      uk: 'наприклад, `засади "Назва" документ mycourt синтаксис 1 мова uk`',
      en: 'for example `principles "Назва" document mycourt syntax 1 lang en`',
    },
  },
  'syntax/wrong-lang': {
    message: {
      uk: 'сказано `{word}`, а ключові слова файлу — {actual}',
      en: '`{word}` is declared, but the keywords of the file are {actual}',
    },
    help: { uk: 'напишіть `{right}`', en: 'write `{right}`' },
  },
  'syntax/unknown-version': {
    message: {
      uk: 'синтаксису `{word}` немає; чинний — 1',
      en: 'there is no syntax `{word}`; the current one is 1',
    },
  },
  'syntax/repeated-header': {
    message: {
      uk: '`{word}` уже є вище',
      en: '`{word}` stands above already',
    },
    help: { uk: 'залиште один такий рядок', en: 'keep one such line' },
  },
  'syntax/misplaced': {
    message: {
      uk: '`{word}` не може тут стояти',
      en: '`{word}` cannot stand here',
    },
    help: {
      uk: '{where}',
      en: '{where}',
    },
  },
  'syntax/statement-in-repeal': {
    message: {
      uk: 'після `{word}` не може бути нових записів',
      en: 'no statements can follow `{word}`',
    },
    help: {
      uk: 'щоб викласти пункт по-новому, напишіть `{replace}`',
      en: 'to restate a clause write `{replace}`',
    },
  },
})
