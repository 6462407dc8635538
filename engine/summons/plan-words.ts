/** What a plan says to people. */
import type { Words } from '../facts/problem.ts'

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

export const PROBLEMS = {
  noPhone: {
    uk: 'номера мобільного телефону не зазначено',
    en: 'no mobile telephone number is given',
  },
} as const

export const NOTES = {
  sameName: (name: string, ids: readonly string[]): Words => ({
    uk: `кілька учасників мають ім’я \`${name}\` (${quoted(ids)}): їх розрізнено за ідентифікатором, перевірте номер`,
    en: `several participants are called \`${name}\` (${quoted(ids)}): they are told apart by id; check the number`,
  }),
  simplified: (signs: readonly string[]): Words => ({
    uk: `знаки, яких немає в абетці SMS, передано простішими: ${quoted(signs)}`,
    en: `signs that the alphabet of SMS lacks were made simpler: ${quoted(signs)}`,
  }),
  latinRefused: (clauses: readonly string[]): Words => ({
    uk: `латиницею надіслати не можна (${clauses.join(', ')}): текст лишається українською абеткою`,
    en: `Latin letters may not be used (${clauses.join(', ')}): the text stays in the Ukrainian alphabet`,
  }),
  latinImpossible: (unknown: readonly string[]): Words => ({
    uk: `латиницею не передати ${quoted(unknown)}: текст лишається українською абеткою`,
    en: `there are no Latin letters for ${quoted(unknown)}: the text stays in the Ukrainian alphabet`,
  }),
  latinCheaper: (cyrillic: number, latin: number): Words => ({
    uk: `латиницею дозволено: сегментів SMS було б ${latin} замість ${cyrillic}`,
    en: `Latin letters are permitted: ${latin} SMS segments instead of ${cyrillic}`,
  }),
} as const
