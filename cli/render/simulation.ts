/**
 * A simulation for people at a terminal: what each judge receives under either edition with bands, what coefficients do,
 * balance, what nobody received, how sure the change is. Every part says that it is a simulation, and its seed.
 */
import { visible } from '../../grammar/index.ts'
import type { SimulationReport } from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { tableLines } from './table.ts'
import { balanceLines, convergenceLines, outcomeLines } from './simulation-parts.ts'
import { momentWords } from './register-words.ts'
import { bandText, changeText, fixed } from './simulation-words.ts'
import { wrapped } from './width.ts'

export interface SimulationPage {
  readonly lang: Lang
  readonly columns: number
  readonly paint: Paint
}

export function simulationText(report: SimulationReport, page: SimulationPage): string {
  const { lang, columns, paint } = page
  const titled = (title: Text, lines: readonly string[]): readonly string[] => [
    paint.bold(`${title[lang]} — ${MARK[lang](report.seed)}`),
    ...lines,
  ]
  const parts = [
    headOf(report, page),
    titled(MATTERS, mattersTable(report, page)),
    titled(LOADS, loadsTable(report, page)),
    titled(COEFFICIENTS, coefficientsTable(report, lang)),
    titled(BALANCE, balanceLines(report, page)),
    titled(OUTCOMES, outcomeLines(report, lang)),
    titled(CONVERGENCE, convergenceLines(report, page)),
    titled(
      ASSUMPTIONS,
      report.assumptions.flatMap((one) => wrapped(`• ${visible(one[lang])}`, columns, '  ')),
    ),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const MARK: Readonly<Record<Lang, (seed: string) => string>> = {
  uk: (seed) => `імітація, зерно «${visible(seed)}»`,
  en: (seed) => `simulation, seed “${visible(seed)}”`,
}

const MATTERS = { uk: 'Отримано справ', en: 'Matters received' }
const LOADS = { uk: 'Навантаження наприкінці', en: 'Load at the end' }
const COEFFICIENTS = { uk: 'Вплив коефіцієнтів посад', en: 'Effect of post coefficients' }
const BALANCE = { uk: 'До рівноваги', en: 'Until balance' }
const OUTCOMES = { uk: 'Що сталося зі справами', en: 'What became of the matters' }
const CONVERGENCE = { uk: 'Збіжність', en: 'Convergence' }
const ASSUMPTIONS = { uk: 'Припущення', en: 'Assumptions' }

function headOf(report: SimulationReport, { lang, columns, paint }: SimulationPage): string[] {
  const { before, after, runs, days, intake, seed } = report
  const [from, to] = [momentWords(report.period.from, lang), momentWords(report.period.to, lang)]
  const matters = fixed(intake.matters, 1, lang)
  const about =
    lang === 'uk'
      ? `Не розподіл і не прогноз: прогонів ${runs}, у кожному ${days} роб. дн. (${from} – ${to}) і в середньому ${matters} справи, ${intake.kind === 'resampled' ? `навмання з ${intake.possible} минулих` : `вигадані за описом, видів ${intake.possible}`}. Числа в дужках — від 5 до 95 % прогонів.`
      : `Neither a distribution nor a forecast: ${runs} runs, each of ${days} working days (${from} – ${to}) with ${matters} matters on average, ${intake.kind === 'resampled' ? `taken at random from ${intake.possible} of the past` : `invented by a description, ${intake.possible} kinds`}. Numbers in brackets: from 5 to 95 % of the runs.`
  const titles = lang === 'uk' ? ['Імітація', 'Було', 'Стане'] : ['Simulation', 'Before', 'After']
  const [title = '', was = '', becomes = ''] = titles
  const mark = lang === 'uk' ? `зерно «${visible(seed)}»` : `seed “${visible(seed)}”`
  return [
    paint.bold(`${title} — ${visible(report.court)}, ${mark}`),
    ...wrapped(about, columns),
    ...wrapped(`${was}: ${visible(before.label[lang])}`, columns, '  '),
    ...wrapped(`${becomes}: ${visible(after.label[lang])}`, columns, '  '),
  ]
}

const heads = (titles: readonly string[]) =>
  titles.map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) }))

const MATTER_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['суддя', 'коеф.', 'було', 'стане', 'зміна ± 95 %'],
  en: ['judge', 'coef.', 'before', 'after', 'change ± 95 %'],
}

function mattersTable(report: SimulationReport, { lang }: SimulationPage): readonly string[] {
  const rows = report.judges.map((one) => [
    visible(one.name),
    one.coefficient === null ? '—' : coefficientText(one.coefficient, lang),
    bandText(one.before, 1, lang),
    bandText(one.after, 1, lang),
    changeText(report, one.judge, lang),
  ])
  return tableLines(heads(MATTER_HEADS[lang]), rows)
}

const coefficientText = (coefficient: string, lang: Lang): string =>
  lang === 'uk' ? visible(coefficient).replace('.', ',') : visible(coefficient)

const LOAD_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['суддя', 'було', 'стане'],
  en: ['judge', 'before', 'after'],
}

function loadsTable(report: SimulationReport, { lang }: SimulationPage): readonly string[] {
  const unknown = lang === 'uk' ? 'невідоме' : 'unknown'
  const rows = report.judges.map(({ name, load }) => [
    visible(name),
    load === null ? unknown : bandText(load.before, 2, lang),
    load === null ? unknown : bandText(load.after, 2, lang),
  ])
  return tableLines(heads(LOAD_HEADS[lang]), rows)
}

const COEFFICIENT_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['коефіцієнт', 'суддів', 'справ на суддю: було', 'стане'],
  en: ['coefficient', 'judges', 'matters for a judge: before', 'after'],
}

function coefficientsTable({ coefficients }: SimulationReport, lang: Lang): readonly string[] {
  const rows = coefficients.map(({ coefficient, judges, before, after }) => [
    coefficient === null ? '—' : coefficientText(coefficient, lang),
    String(judges),
    fixed(before, 1, lang),
    fixed(after, 1, lang),
  ])
  return tableLines(heads(COEFFICIENT_HEADS[lang]), rows)
}
