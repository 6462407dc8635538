/**
 * The built-in functions: names, documentation and types. What they compute is the engine's part.
 */
import type { Lang, Name, Text } from '../source/text.ts'
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  INTEGER,
  TEXT,
  TIME,
  UNKNOWN,
  durationOf,
  listOf,
  type Type,
} from './types.ts'

export interface BuiltIn {
  /** The English half is the canonical name. */
  readonly name: Name
  readonly parameters: readonly { readonly name: Name; readonly accepts: readonly Type[] }[]
  readonly returns: Type
  readonly doc: Required<Text>
}

const MOMENT = [DATE, DATETIME]
const FROM = { name: { uk: 'від', en: 'from' }, accepts: MOMENT }
const TO = { name: { uk: 'до', en: 'to' }, accepts: MOMENT }

export const BUILT_INS: readonly BuiltIn[] = [
  {
    name: { uk: 'дата', en: 'date' },
    parameters: [{ name: { uk: 'момент', en: 'moment' }, accepts: MOMENT }],
    returns: DATE,
    doc: {
      uk: 'День, на який за київським часом припадає момент.',
      en: 'The day, in Kyiv, on which a moment falls.',
    },
  },
  {
    name: { uk: 'час_доби', en: 'time_of_day' },
    parameters: [{ name: { uk: 'момент', en: 'moment' }, accepts: [DATETIME] }],
    returns: TIME,
    doc: { uk: 'Київський час доби цього моменту.', en: 'The time of day of a moment, in Kyiv.' },
  },
  {
    name: { uk: 'кінець_дня', en: 'end_of_day' },
    parameters: [{ name: { uk: 'день', en: 'day' }, accepts: MOMENT }],
    returns: DATETIME,
    doc: {
      uk: 'Останній момент дня за київським часом.',
      en: 'The last moment of a day in Kyiv.',
    },
  },
  {
    name: { uk: 'днів_включно', en: 'days_inclusive' },
    parameters: [FROM, TO],
    returns: durationOf('calendar_day'),
    doc: {
      uk: 'Кількість календарних днів від першого дня до останнього, обидва враховано.',
      en: 'Calendar days from the first day to the last, both counted.',
    },
  },
  {
    name: { uk: 'робочих_днів_включно', en: 'working_days_inclusive' },
    parameters: [FROM, TO],
    returns: durationOf('working_day'),
    doc: {
      uk: 'Кількість робочих днів за календарем суду від першого дня до останнього, обидва враховано.',
      en: 'Working days of the court’s calendar from the first day to the last, both counted.',
    },
  },
  {
    name: { uk: 'округлене', en: 'rounded' },
    parameters: [
      { name: { uk: 'число', en: 'number' }, accepts: [DECIMAL, INTEGER] },
      { name: { uk: 'знаків', en: 'places' }, accepts: [INTEGER] },
    ],
    returns: DECIMAL,
    doc: {
      uk: 'Число, округлене до стількох знаків після коми (від 0 до 12); рівно половину округлюють від нуля.',
      en: 'The number rounded to so many decimal places (0 to 12); exactly half goes away from zero.',
    },
  },
  {
    name: { uk: 'порожній', en: 'empty' },
    parameters: [{ name: { uk: 'список', en: 'list' }, accepts: [listOf(UNKNOWN)] }],
    returns: BOOLEAN,
    doc: { uk: 'У списку немає жодного запису.', en: 'The list has no records.' },
  },
  {
    name: { uk: 'відповідає_взірцю', en: 'matches' },
    parameters: [
      { name: { uk: 'рядок', en: 'text' }, accepts: [TEXT] },
      { name: { uk: 'взірець', en: 'pattern' }, accepts: [TEXT] },
    ],
    returns: BOOLEAN,
    doc: {
      uk: 'Увесь рядок відповідає взірцю: `#` — одна цифра, `*` — будь-що або нічого; великі й малі літери, види апострофа й пробіли однакові.',
      en: 'The whole text is as in the pattern: `#` is one digit, `*` anything or nothing; case, kinds of apostrophe and blanks do not matter.',
    },
  },
  {
    name: { uk: 'має_частину', en: 'has_part' },
    parameters: [
      { name: { uk: 'рядок', en: 'text' }, accepts: [TEXT] },
      { name: { uk: 'частина', en: 'part' }, accepts: [TEXT] },
    ],
    returns: BOOLEAN,
    doc: {
      uk: 'У рядку є ця частина; великі й малі літери, види апострофа й пробіли однакові. Порожньої частини немає ніде.',
      en: 'The text has this part in it; case, kinds of apostrophe and blanks do not matter. An empty part stands nowhere.',
    },
  },
  {
    name: { uk: 'міжнародний_номер', en: 'international_number' },
    parameters: [{ name: { uk: 'номер', en: 'number' }, accepts: [TEXT] }],
    returns: BOOLEAN,
    doc: {
      uk: 'Номер телефону в міжнародному форматі (МСЕ E.164): `+`, код країни не з нуля, разом від 8 до 15 цифр без пропусків.',
      en: 'A telephone number in the international format (ITU E.164): `+`, a country code that does not begin with zero, 8 to 15 digits in all, without spaces.',
    },
  },
]

/** The built-in that a file in this language calls so. */
export const builtInNamed = (word: string, lang: Lang): BuiltIn | undefined =>
  BUILT_INS.find(({ name }) => name[lang] === word)
