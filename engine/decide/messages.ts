/** One sentence for each clause and warning of an answer; the full explanation is `engine/explain`. */
import type { Lang, Text } from '../../grammar/index.ts'
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import type { IrClause } from '../plan/ir.ts'

const STATUS: Readonly<Record<Status, Readonly<Record<Lang, string>>>> = {
  holds: { uk: 'умову виконано, норма діє', en: 'its condition is met and it takes effect' },
  not_met: { uk: 'умови не виконано, норма не діє', en: 'its condition is not met' },
  complied: {
    uk: 'виконано або нічого не належало виконати',
    en: 'complied with, or nothing was owed',
  },
  breached: { uk: 'порушено', en: 'breached' },
  pending: { uk: 'строк ще не сплив', en: 'the time has not run out yet' },
  undetermined: { uk: 'не визначено, бракує відомостей', en: 'undetermined, facts are missing' },
  not_in_force: { uk: 'на цю дату ще не діє', en: 'not in force on this date' },
  repealed: { uk: 'на цю дату втратив чинність', en: 'repealed by this date' },
  not_applicable: { uk: 'не застосовується до цієї справи', en: 'does not apply to this matter' },
  wording_unknown: {
    uk: 'діє в редакції, тексту якої в джерелі немає',
    en: 'in force in a wording that the source does not give',
  },
}

/** How the clause is cited, what it says, and how it stands. */
export function clauseMessage(
  { clause, status, missing }: ClauseEntry,
  about: IrClause | undefined,
  lang: Lang,
): string {
  const cite = about === undefined ? clause : inLang(about.cite, lang)
  const summary = about === undefined ? '' : inLang(about.summary, lang)
  const said = summary === '' || summary === clause ? '' : ` («${summary}»)`
  return `${cite}${said}: ${STATUS[status][lang]}${listed(missing)}`
}

const WARNINGS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'forced-choice': {
    uk: 'у розподілі бере участь лише один суддя: вибору немає',
    en: 'only one judge takes part: there is no choice',
  },
  'pool-too-small': {
    uk: 'учасників розподілу менше, ніж місць у складі суду',
    en: 'fewer judges take part than there are seats',
  },
  'weights-unknown': {
    uk: 'навантаження відоме не для всіх учасників: ваги не обчислено, визначити суддю неможливо',
    en: 'the load of some judges is unknown: no weights, so no judge can be drawn',
  },
  'load-zero': {
    uk: 'навантаження всіх учасників нульове: ваги не обчислити, визначити суддю неможливо',
    en: 'all loads are zero: no weights, so no judge can be drawn',
  },
}

export function warningMessage(code: string, missing: readonly string[], lang: Lang): string {
  return `${WARNINGS[code]?.[lang] ?? code}${listed(missing)}`
}

const inLang = (text: Text, lang: Lang): string => (lang === 'en' ? (text.en ?? text.uk) : text.uk)

const listed = (missing: readonly string[]): string =>
  missing.length === 0 ? '' : `: ${missing.join(', ')}`
