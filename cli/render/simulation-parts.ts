/** The smaller parts of a simulation at a terminal: balance, what became of the matters, how sure the change is. */
import { visible } from '../../grammar/index.ts'
import type { SimulationReport } from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import { bandText, fixed, signed } from './simulation-words.ts'
import { tableLines } from './table.ts'
import { wrapped } from './width.ts'

interface Page {
  readonly lang: Lang
  readonly columns: number
}

/** How long it takes, and in how many runs it never comes about. */
export function balanceLines(
  { balance, runs, days }: SimulationReport,
  { lang, columns }: Page,
): readonly string[] {
  const line = (side: Side): string =>
    `${SIDES[side][lang]}: ${reachedText(balance, side, { runs, days, lang })}${finalText(balance, side, lang)}`
  const limit = fixed(balance.limit, 2, lang)
  const rule =
    lang === 'uk'
      ? `Робочих днів, доки найбільше навантаження не стане щонайбільше в ${limit} раза більшим за найменше:`
      : `Working days until the greatest load is at most ${limit} times the least:`
  return [
    ...wrapped(rule, columns),
    ...[line('before'), line('after')].flatMap((one) => wrapped(one, columns, '  ')),
  ]
}

type Balance = SimulationReport['balance']
type Side = 'before' | 'after'

function reachedText(
  balance: Balance,
  side: Side,
  { runs, days, lang }: { readonly runs: number; readonly days: number; readonly lang: Lang },
): string {
  const [band, never] = [balance[side], balance.never[side]]
  const [from, unit] =
    lang === 'uk'
      ? ['рівновага від початку до кінця', 'роб. дн.']
      : ['in balance from the start to the end', 'working days']
  const missed =
    lang === 'uk' ? `за ${days} ${unit} не досягнуто` : `not reached in ${days} ${unit}`
  if (band === null) return `${missed} ${lang === 'uk' ? 'в жодному прогоні' : 'in any run'}`
  const reached = band.p95 === 0 ? from : `${bandText(band, 1, lang)} ${unit}`
  if (never === 0) return reached
  return lang === 'uk'
    ? `прогонів, де її досягнуто, ${runs - never} з ${runs}: ${reached}; у решті ${missed}`
    : `reached in ${runs - never} of ${runs} runs: ${reached}; ${missed} in the others`
}

/** Chance moves loads apart again. */
function finalText({ final }: Balance, side: Side, lang: Lang): string {
  const band = final[side]
  if (band === null) return ''
  return `; ${lang === 'uk' ? 'наприкінці в' : 'in the end'} ${bandText(band, 2, lang)} ${lang === 'uk' ? 'раза' : 'times'}`
}

const SIDES: Readonly<Record<Side, Text>> = {
  before: { uk: 'було', en: 'before' },
  after: { uk: 'стане', en: 'after' },
}

const OUTCOMES: Readonly<Record<string, Text>> = {
  draw: { uk: 'розподілено', en: 'drawn' },
  repeat_draw: { uk: 'розподілено повторно', en: 'drawn again' },
  transfer: { uk: 'передано без розподілу', en: 'transferred without a draw' },
  manual: { uk: 'призначено головою суду', en: 'assigned by the head of the court' },
  none: { uk: 'не підлягає розподілу', en: 'not to be distributed' },
  findings: { uk: 'не підлягає розподілу', en: 'not to be distributed' },
  empty_pool: { uk: 'НЕМАЄ між ким розподіляти', en: 'NOBODY to draw from' },
  blocked: { uk: 'ЗУПИНЕНО: чогось не відомо', en: 'STOPPED: something is not known' },
  not_drawn: {
    uk: 'НЕ РОЗПОДІЛЕНО: не відома вага або замало суддів',
    en: 'NOT DRAWN: a weight is unknown, or there are too few judges',
  },
  facts_refused: { uk: 'ВІДОМОСТІ НЕ ПРИЙНЯТО', en: 'FACTS REFUSED' },
}

/** All matters of all runs: what nobody received is told as loudly as what somebody did. */
export function outcomeLines({ outcomes, runs }: SimulationReport, lang: Lang): readonly string[] {
  const titles =
    lang === 'uk'
      ? ['справи в середньому за прогін', 'було', 'стане']
      : ['matters in a run on average', 'before', 'after']
  const rows = outcomes.map(({ outcome, before, after }) => [
    OUTCOMES[outcome]?.[lang] ?? visible(outcome),
    fixed(before / runs, 1, lang),
    fixed(after / runs, 1, lang),
  ])
  return tableLines(aligned(titles), rows)
}

/** For the judge whose change is the greatest, and the widest interval among all. */
export function convergenceLines(
  { convergence, judges }: SimulationReport,
  { lang, columns }: Page,
): readonly string[] {
  const most = convergence.reduce((sum, { runs }) => Math.max(sum, runs), 0)
  const last = convergence.filter(({ runs }) => runs === most)
  const [first] = last.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
  if (first === undefined) {
    return [lang === 'uk' ? 'Одного прогону замало.' : 'One run is not enough.']
  }
  if (convergence.every(({ mean, half_width }) => mean === 0 && half_width === 0)) {
    return [
      lang === 'uk'
        ? 'У жодному прогоні редакції не відрізняються.'
        : 'The editions differ in no run.',
    ]
  }
  const name = judges.find(({ judge }) => judge === first.judge)?.name ?? first.judge
  const about =
    lang === 'uk'
      ? `Середня зміна справ за 2, 5, 10, … прогонів: суддя з найбільшою зміною (${visible(name)}) і найширший проміжок серед усіх. Учетверо більше прогонів — проміжок удвічі вужчий.`
      : `The mean change of matters after 2, 5, 10, … runs: the judge whose change is the greatest (${visible(name)}) and the widest interval among all. Four times as many runs halve the interval.`
  const titles =
    lang === 'uk'
      ? ['прогонів', 'зміна ± 95 %', 'найширше ±']
      : ['runs', 'change ± 95 %', 'widest ±']
  const rows = convergence
    .filter(({ judge }) => judge === first.judge)
    .map(({ runs, mean, half_width }) => [
      String(runs),
      `${signed(mean, lang)} ± ${fixed(half_width, 1, lang)}`,
      fixed(widestAt(convergence, runs), 1, lang),
    ])
  return [...wrapped(about, columns), ...tableLines(aligned(titles), rows)]
}

const widestAt = (convergence: SimulationReport['convergence'], at: number): number =>
  Math.max(...convergence.filter(({ runs }) => runs === at).map((one) => one.half_width))

const aligned = (titles: readonly string[]) =>
  titles.map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) }))
