/** What the program itself says about a document, in both languages; the words of the document stand in its template. */
import type { Words } from '../facts/problem.ts'

const quoted = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(', ')

export const WORDS = {
  court: { uk: 'назва суду', en: 'the name of the court' },
  policy: { uk: 'назва документа, за яким складено', en: 'the title of the policy' },
  acts: { uk: 'рішення, яким затверджено', en: 'the act of approval' },
  deadline: {
    uk: (cite: string) => `строк (${cite})`,
    en: (cite: string) => `the deadline (${cite})`,
  },
} as const

export const NOTES = {
  hidden: (codes: readonly string[]): Words => ({
    uk: `у фактах є невидимі знаки ${codes.join(', ')}: у документі їх немає, перевірте, звідки вони взялися`,
    en: `the facts hold invisible characters ${codes.join(', ')}: they were left out of the document; see where they come from`,
  }),
  several: (name: string, ids: readonly string[]): Words => ({
    uk: `«${name}»: у фактах кілька таких записів (${quoted(ids)}), тож не взято жодного`,
    en: `«${name}»: the facts have several such records (${quoted(ids)}), so none was taken`,
  }),
  sameName: (name: string, ids: readonly string[]): Words => ({
    uk: `ім’я «${name}» мають кілька осіб (${quoted(ids)}): їх розрізнено за ідентифікатором, перевірте дані`,
    en: `several people are called «${name}» (${quoted(ids)}): they are told apart by id; check the data`,
  }),
} as const

/** What stands on the sheet that goes with the document and is not part of it. */
export const SHEET = {
  draft: {
    uk: 'ПРОЄКТ. Не підписувати, доки не усунуто:',
    en: 'DRAFT. Not to be signed until this is put right:',
  },
  title: { uk: 'Аркуш звірки', en: 'Check sheet' },
  one: (at: number, of: number, about: string): string => `Документ ${at} з ${of}: ${about}`,
  apart: { uk: 'До документа не належить.', en: 'Not part of the document.' },
  blanks: { uk: 'Заповнити від руки', en: 'To be filled in by hand' },
  notes: { uk: 'Звернути увагу', en: 'To be noted' },
  remarks: { uk: 'Зауваження', en: 'Remarks' },
  origin: { uk: 'За чим складено', en: 'Drafted by' },
  nothing: { uk: 'усе заповнено', en: 'everything is filled in' },
} as const

export const ORIGIN = {
  edition: (title: string, acts: string): string => `${title} (${acts})`,
  day: {
    uk: (day: string) => `станом на ${day}`,
    en: (day: string) => `as of ${day}`,
  },
  clauses: {
    uk: (cites: string) => `підстави: ${cites}`,
    en: (cites: string) => `resting on: ${cites}`,
  },
} as const
