/** The way out of a problem as the studio has it: where the engine names a command, something of the page stands for it. */
import type { RowProblem } from '../../../engine/index.ts'
import type { Text } from '../../../editor/api/index.ts'
import { onScreen } from '../screen-words.ts'
import { isOfTerminal } from '../without-commands.ts'

const WAYS: Readonly<Record<string, Text>> = {
  'register/no-date': {
    uk: 'заповніть «Діє з» у рядку чи на сторінці',
    en: 'fill in “In force from” in the row or on the page',
  },
  'register/order-incomplete': {
    uk: 'заповніть номер, дату і хто підписав: у рядку чи на сторінці',
    en: 'give the number, the date and the signatory: in the row or on the page',
  },
  'register/order-unsigned': {
    uk: 'заповніть «Підписав» у рядку чи на сторінці',
    en: 'fill in “Signed by” in the row or on the page',
  },
  'register/act-needed': {
    uk: 'назвіть наказ чи рішення: номер, дату і хто підписав',
    en: 'name the act: its number, date and signatory',
  },
  'register/no-reason': {
    uk: 'назвіть причину',
    en: 'give the reason',
  },
  'register/no-entry': {
    uk: 'номери записів показує історія',
    en: 'the history shows the numbers of entries',
  },
  'register/sealed': {
    uk: 'виправте в історії той запис, що дав це значення',
    en: 'correct, in the history, the entry that gave the value',
  },
  'register/not-in-register': {
    uk: 'записи є в таблиці цього реєстру',
    en: 'the table of this register has the entries',
  },
}

/** Every heading there is would be said of every wrong one: the page has them in one place. */
const HEADINGS: Text = {
  uk: 'виправте заголовок або приберіть стовпчик; правильні заголовки — у «Стовпчики, які тут розуміють»',
  en: 'correct the heading or remove the column; the right ones are under “Columns that are understood here”',
}

/** Words of a terminal are of no use on a page. */
export function helpFor({ code, help }: RowProblem): Text | undefined {
  if (code === 'register/unknown-column' && help?.en.startsWith('there are:') === true)
    return HEADINGS
  if (help === undefined || !isOfTerminal(help.en)) return help
  return WAYS[code] ?? onScreen(help)
}
