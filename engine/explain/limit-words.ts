/** Time limits in words: when each ends, how long it is till then, and who has to be warned. */
import { plural, type Lang } from '../../grammar/index.ts'
import type { TimeLimit } from '../due/warnings.ts'
import { endOfDay, kyivDay } from '../time/kyiv.ts'
import { citeOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { heading, list, strong, type Block, type Words } from './explanation.ts'
import { fieldLabel } from './labels.ts'
import { dayWords, judgeName, momentWords } from './values.ts'

/** The limits of one policy and the case they are told about. */
export interface LimitsTold {
  readonly telling: Telling
  readonly limits: readonly TimeLimit[]
}

/** A part of the page; nothing where nobody is warned of anything. */
export function limitBlocks(told: readonly LimitsTold[], lang: Lang): readonly Block[] {
  const lines = told.flatMap(({ telling, limits }) =>
    limits.map((limit) => limitLine(limit, telling)),
  )
  return lines.length === 0 ? [] : [heading(3, PHRASES[lang].title), ...list(lines)]
}

/** «17.06.2026 17:00, лишилося 8 днів — …: попередити головуючого суддю (Бойко), голову суду; підпункт 6 …». */
function limitLine(limit: TimeLimit, telling: Telling): Words {
  const { ir, facts } = telling.decision
  const phrases = PHRASES[telling.lang]
  const left = limit.hasPassed ? phrases.passed : phrases.left(daysLeft(limit, facts.asOf))
  return [
    strong(`${whenWords(limit.ends, telling.lang)}, ${left}`),
    ` — ${limitLabel(limit, telling)}: ${phrases.warn} ${warnedWords(limit, telling).join(', ')}; `,
    `${ir.document}/${limit.clause}, ${citeOf(limit.clause, telling)}`,
  ]
}

/** Whole days from the day of the request; less than none once it has passed by a day. */
export const daysLeft = ({ ends }: TimeLimit, asOf: number): number => kyivDay(ends) - kyivDay(asOf)

export const limitLabel = ({ fact }: TimeLimit, telling: Telling): string =>
  fieldLabel({ entity: fact.entity }, fact.fact, telling)

/** Each who has to be warned, with the name where the facts give one. */
export const warnedWords = ({ tell }: TimeLimit, telling: Telling): readonly string[] =>
  tell.map(({ words, judge }) =>
    judge === undefined
      ? words[telling.lang]
      : `${words[telling.lang]} (${judgeName(judge, telling)})`,
  )

/** A bare day where the moment is its end. */
export const whenWords = (moment: number, lang: Lang): string =>
  endOfDay(kyivDay(moment)) === moment ? dayWords(kyivDay(moment), lang) : momentWords(moment, lang)

const PHRASES = {
  uk: {
    title: 'Строки, про які попереджають',
    warn: 'попередити',
    passed: 'строк сплив',
    left: (days: number) =>
      days === 0
        ? 'спливає сьогодні'
        : `${plural(days, 'uk', ['лишився', 'лишилося', 'лишилося'])} ${days} ${plural(days, 'uk', ['день', 'дні', 'днів'])}`,
  },
  en: {
    title: 'Time limits of which somebody is warned',
    warn: 'warn',
    passed: 'has passed',
    left: (days: number) =>
      days === 0 ? 'ends today' : `${days} ${days === 1 ? 'day' : 'days'} left`,
  },
} as const
