/** The heading of an explanation: which case, when, and under which edition of the principles. */
import type { Act } from '../../grammar/index.ts'
import { endOfDay, kyivDay, kyivTime } from '../time/kyiv.ts'
import { pad } from '../time/day.ts'
import { actWords } from './clauses.ts'
import type { Telling } from './decision.ts'
import { heading, paragraph, sentence, type Block } from './explanation.ts'
import { inLang } from './labels.ts'
import { momentOf } from './moment.ts'
import { dayWords, momentWords } from './values.ts'

/** «Справа 999/1001/26, розподіл 04.08.2026 о 09:50» and the edition. */
export const headBlocks = (telling: Telling): readonly Block[] => [
  heading(2, titleWords(telling)),
  paragraph(editionWords(telling)),
]

function titleWords(telling: Telling): string {
  const { lang, decision } = telling
  const matter = decision.facts.roots['case']
  const { kind } = decision.evaluation.outcome
  const when = whenWords(telling)
  if (kind === 'findings' || matter === undefined || matter.absent === true) {
    return asOfWords(matter?.id, when, lang)
  }
  if (matter.id === undefined) {
    return lang === 'uk' ? `Розподіл справи ${when}` : `Distribution of a case, ${when}`
  }
  return lang === 'uk'
    ? `Справа ${matter.id}, розподіл ${when}`
    : `Case ${matter.id}, distribution of ${when}`
}

/** «Справа 442/1001/26, станом на 09.09.2026 об 11:00»; without the case where nobody named one. */
function asOfWords(id: string | undefined, when: string, lang: Telling['lang']): string {
  if (id === undefined) return lang === 'uk' ? `Станом на ${when}` : `As of ${when}`
  return lang === 'uk' ? `Справа ${id}, станом на ${when}` : `Case ${id}, as of ${when}`
}

export const momentDay = (telling: Telling): string =>
  dayWords(kyivDay(momentOf(telling)), telling.lang)

/** `04.08.2026 о 09:50`; a bare day where the request gave no time. */
function whenWords(telling: Telling): string {
  const moment = momentOf(telling)
  const day = dayWords(kyivDay(moment), telling.lang)
  if (endOfDay(kyivDay(moment)) === moment) return day
  if (telling.lang === 'en') return momentWords(moment, 'en')
  const minutes = kyivTime(moment)
  const clock = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
  return `${day} ${clock.startsWith('11:') ? 'об' : 'о'} ${clock}`
}

/** «Засади … в редакції рішення зборів суддів від 27.02.2026 № 1.» */
function editionWords(telling: Telling): string {
  const { policy, edition } = telling.decision
  const title = inLang(policy.base.title, telling)
  const court = policy.base.court && inLang(policy.base.court.title, telling)
  const named = court === undefined || names(title, court) ? title : `${title} (${court})`
  const act = edition.acts.at(-1)
  return sentence(act === undefined ? named : `${named}${wordingOf(act, telling)}`)
}

/** Does the title name the court already, in whatever case? */
const names = (title: string, court: string): boolean =>
  title.includes(court.split(' ').at(-1) ?? court)

/** The genitive of the words by which acts are called; another word stays in the nominative, in brackets. */
const GENITIVE: Readonly<Record<string, string>> = {
  рішення: 'рішення',
  наказ: 'наказу',
  розпорядження: 'розпорядження',
  постанова: 'постанови',
  лист: 'листа',
}

function wordingOf(act: Act, telling: Telling): string {
  const words = actWords(act, telling)
  if (telling.lang === 'en')
    return /^an? /i.test(words) ? ` (wording: ${words})` : `, in the wording of the ${words}`
  const [first = '', ...rest] = words.split(' ')
  const genitive = GENITIVE[first]
  return genitive === undefined
    ? ` (редакція: ${words})`
    : ` в редакції ${[genitive, ...rest].join(' ')}`
}
