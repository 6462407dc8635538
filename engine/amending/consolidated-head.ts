/** What stands above a consolidated text: that nobody adopted it as it stands, as of which day it is, and by which acts. */
import type { Act, CheckedPolicy, Edition, Lang } from '../../grammar/index.ts'
import { ukrainianDay } from './phrases.ts'

export function headLines(
  { base }: CheckedPolicy,
  { from, to, acts, draft }: Edition,
  lang: Lang,
): readonly string[] {
  const changing = acts.filter((act) => act !== base.approved)
  const words = WORDS[lang]
  return [
    words.what(from, to),
    ...(changing.length === 0 ? [] : [words.by(changing.map(words.act).join(', '))]),
    ...(draft ? [words.draft] : []),
    words.how,
  ]
}

/** Whether a text is one that was consolidated: it lies beside a policy and does not stand in its place. */
export const isConsolidated = (text: string): boolean => BEGINNING.test(text)
const BEGINNING = /^\s*#\s*(?:Зведена редакція|Consolidated edition):/

const WORDS = {
  uk: {
    what: (from: string, to: string | undefined) =>
      `Зведена редакція: чинна з ${ukrainianDay(from)}${to === undefined ? '' : ` до ${ukrainianDay(to)}`}.`,
    by: (acts: string) => `Із змінами: ${acts}.`,
    act: ({ body, date, number }: Act) =>
      `${body.uk} від ${ukrainianDay(date)}${number === undefined ? '' : ` № ${number}`}`,
    draft: 'ПРОЄКТ: разом зі змінами, яких ніхто не ухвалив.',
    how: 'Текст складено з рішень; примітки у фігурних дужках обчислено.',
  },
  en: {
    what: (from: string, to: string | undefined) =>
      `Consolidated edition: in force from ${from}${to === undefined ? '' : ` until ${to}`}.`,
    by: (acts: string) => `As amended: ${acts}.`,
    act: ({ body, date, number }: Act) =>
      `${body.en ?? body.uk} of ${date}${number === undefined ? '' : ` no ${number}`}`,
    draft: 'DRAFT: with amendments that nobody has adopted.',
    how: 'Composed from the acts; the notes in braces are computed.',
  },
} as const
