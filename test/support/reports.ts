/**
 * Reports of draws: the real one, invented ones that are right by construction, and what checking them gives.
 *
 * The invented ones follow the formula of the real one in whole hundredths, written here anew, so that a mistake in the
 * policy or in the engine cannot hide in both.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  isMartialLaw,
  loadPolicies,
  readReports,
  type ReportDocument,
  type ReportLaw,
  reportLaws,
  type ReportLaws,
  type ReportVerification,
  type Runtime,
  verifyDocument,
  weightLaw,
} from '../../engine/index.ts'
import { calendar, calendarData } from './mini-court.ts'
import { shippedReasons } from './samples.ts'
import { policyFiles, shippedPolicies } from './shipped-policies.ts'

/** The published report of 06.11.2023, names replaced. */
export const REPORT_PATH = 'test/fixtures/samples/draw-report.txt'
export const realReport = (): string => readFileSync(REPORT_PATH, 'utf8')

/** The text with one change, which must be one. */
export function altered(from: string | RegExp, to: string, text: string = realReport()): string {
  const after = text.replace(from, () => to)
  if (after === text) throw new Error(`nothing to change: ${String(from)}`)
  return after
}

export function shippedLaws(): ReportLaws {
  const read = reportLaws(parse(readFileSync('policies/national/report-laws.yaml', 'utf8')))
  if ('problems' in read) throw new Error('the shipped data of laws is wrong')
  return read.laws
}

/** A law of the data, or one in its place, run by these policies. */
function lawBy(runtime: Runtime | undefined, law: ReportLaw | undefined) {
  if (runtime === undefined || law === undefined) throw new Error('no policies, or no law')
  return weightLaw(law, runtime, (day) => isMartialLaw(shippedLaws().martial_law, day))
}

/** A law of weight in a policy of its own: the expression after `вага … =`. */
export function lawOf(expression: string): Law {
  const text = `засади "Пробне правило" / "A law on trial" документ trial синтаксис 1 мова uk
суд "Вигаданий суд" / "Invented court"
затверджено "рішення зборів" / "decision" від 01.01.2020
чинні з 01.01.2020
календар ua місяці до останнього дня
долучено national, draw_laws
пункт "1" без припису "вага" / "weight" цитується "1" / "1"
вага "1" пробна/trial_weight = ${expression}
автоматизований розподіл "1" усіх/everybody
  серед суддів, у яких немає підстав для виключення
  вага пробна
  якщо учасників немає то зупинити "1"
`
  const files = [...policyFiles('policies/national'), { path: 'trial.zasady', text }]
  const { runtime, diagnostics } = loadPolicies({ files, calendar: calendarData })
  if (runtime === undefined)
    throw new Error(diagnostics.map(({ message }) => message.uk).join('\n'))
  const title = { uk: 'пробне правило', en: 'a law on trial' }
  const law = {
    id: 'trial',
    policy: 'trial',
    title,
    standing: title,
    facts: { case: {}, member: {} },
  }
  return lawBy(runtime, law)
}

export type Law = ReturnType<typeof lawBy>

let observed: Law | undefined
export const observedLaw = (): Law =>
  (observed ??= lawBy(shippedPolicies().runtime, shippedLaws().laws[0]))

/** What is in a file; it must be readable. */
export function documentsIn(content: string | Uint8Array): readonly ReportDocument[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const read = readReports(bytes, 'файл', shippedReasons())
  if ('problem' in read) throw new Error(read.problem.uk)
  return read.documents
}

/** Checks everything in a file. */
export function verifyAll(
  content: string | Uint8Array,
  law: Law = observedLaw(),
): readonly ReportVerification[] {
  return documentsIn(content).map((document) => {
    const martialLaw = (day: string) => isMartialLaw(shippedLaws().martial_law, day)
    const result = verifyDocument(document, {
      law,
      calendar,
      martialLaw,
      reasons: shippedReasons(),
    })
    if (result.kind === 'refused') throw new Error(result.answer.error.message)
    return result.verification
  })
}

/** Checks a file with one report. */
export function verify(content: string | Uint8Array, law?: Law): ReportVerification {
  const [one, ...others] = verifyAll(content, law)
  if (one === undefined || others.length > 0) throw new Error('one report was expected')
  return one
}

/** The first step that does not hold: its kind and line. */
export const firstFalse = ({ first }: ReportVerification) =>
  first === undefined ? undefined : `${first.check} ${first.line ?? '-'}`

/** A report that is right: loads and days in, the ticket drawn. */
export interface Synthetic {
  /** КН of each member in hundredths; the greatest must be a multiple of 20 so that all shares are whole. */
  readonly loads: readonly number[]
  /** Of five working days. */
  readonly days: readonly number[]
  readonly coefficients: readonly number[]
  /** A number from 0 to 1: where in the sum the random number lies. */
  readonly luck: number
}

export interface Layout {
  readonly decimal: ',' | '.'
  readonly thousands: '' | ' ' | '\u00a0'
  readonly lineEnd: '\n' | '\r\n'
  readonly isCourt: boolean
}

export const PLAIN: Layout = { decimal: ',', thousands: '', lineEnd: '\n', isCourt: false }

const LETTERS = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ'

/** Shares by the observed formula, in whole numbers: 100 · (1.05 · max − КН), and the sum of the others for one. */
export function widthsOf(loads: readonly number[]): readonly number[] {
  const greatest = Math.max(...loads)
  const bases = loads.map((load) => (greatest * 105) / 100 - load)
  const least = loads.indexOf(Math.min(...loads))
  const others = bases.reduce((sum, base, index) => (index === least ? sum : sum + base), 0)
  return bases.map((base, index) => (index === least ? others : base))
}

/** The text of a correct report of 10.05.2024, a Friday, on the working week before it. */
export function syntheticReport(one: Synthetic, layout: Layout = PLAIN): string {
  const widths = widthsOf(one.loads)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const number = Math.min(total - 1, Math.floor(one.luck * total))
  const rows = rowsOf(one, widths, layout)
  const index = rows.findIndex(({ last }) => number <= last)
  const winner = ` ${rows[index]?.text ?? ''}`
  const [members, member] = layout.isCourt ? ['суддів', 'суддю'] : ['членів ВРП', 'члена ВРП']
  return [
    `Звіт про автоматизований розподіл ${layout.isCourt ? 'судових справ між суддями' : 'матеріалів між членами ВРП'}`,
    'Дата та час початку автоматизованого розподілу: 10.05.2024 09:15:30.250',
    `I: Кількість ${members}, яких визначено на поточну спеціалізацію: ${rows.length}`,
    `I: Кількість ${members}, що розподіляється: 1`,
    'I: Інформація про учасників справи',
    'I: Всього учасників: 2',
    'Особа Перша (позивач)',
    'Особа Друга (відповідач)',
    'I: Вибір доповідача',
    'Виключено Вигадько В. В. Відсутня спеціалізація  ',
    `I: Всього ${members}: ${rows.length}`,
    ...rows.map(({ text }, at) => `${at + 1}  ${text}`),
    `Обрано ${member} за випадковим числом: ${grouped(number, layout)}`,
    winner,
    'I: Вибір головуючого колегії',
    'Для одноособового розгляду справи головуючий=доповідач ',
    winner,
    'Час закінчення автоматизованого розподілу: 10.05.2024 09:15:31.500',
    `Виконувалось: 1${layout.decimal}25 с.`,
  ].join(layout.lineEnd)
}

function rowsOf(
  { loads, days, coefficients }: Synthetic,
  widths: readonly number[],
  layout: Layout,
) {
  let next = 0
  const label = layout.isCourt ? 'Справ розглянуто' : 'Матеріалів розподілено(приведена вага)'
  return widths.map((width, index) => {
    const [first, last] = [next, next + width - 1]
    next += width
    const [load = 0, worked = 1] = [loads[index], days[index]]
    const letter = LETTERS[index % LETTERS.length] ?? ''
    const text = [
      `Суддя ${letter}${letter.toLowerCase().repeat(1 + Math.floor(index / LETTERS.length))} період з 06.05.2024 до 10.05.2024`,
      `Відпрацьовано: ${worked}`,
      ` ${label}: ${hundredths(load * worked, layout)}`,
      `КН ${hundredths(load, layout)}`,
      `Інтервал ${grouped(first, layout)}-${grouped(last, layout)}`,
      `КАП ${hundredths(coefficients[index] ?? 100, layout)}`,
    ].join('; ')
    return { text, last }
  })
}

const grouped = (value: number, { thousands }: Layout): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, thousands)

function hundredths(value: number, layout: Layout): string {
  const decimals = String(value % 100).padStart(2, '0')
  return `${grouped(Math.floor(value / 100), layout)}${layout.decimal}${decimals}`
}
