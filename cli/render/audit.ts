/** The page of an audit for people: how much, what to answer, where to look, what holds, what could not be checked. */
import { visible } from '../../grammar/index.ts'
import {
  type AuditFinding,
  type AuditReport,
  type CheckReport,
  findingsOf,
  formatInstant,
  formatInstantUk,
} from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'
import { tableLines } from './table.ts'
import { wrapped } from './width.ts'

export interface AuditPage {
  readonly lang: Lang
  readonly columns: number
  readonly paint: Paint
  /** Every finding, and the power of every check. */
  readonly full: boolean
}

/** Findings of one check that the short page shows. */
const SHOWN = 4

export function auditText(report: AuditReport, page: AuditPage): string {
  const parts = [
    headOf(report, page),
    ...(['alarm', 'look', 'note'] as const).map((severity) => findingsPart(report, severity, page)),
    gapsPart(report, page),
    quietPart(report, page),
    peoplePart(report, page),
    powerPart(report, page),
  ]
  return `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headOf(report: AuditReport, { lang, columns, paint }: AuditPage): string[] {
  const { origin, court, size, span, now } = report
  const when =
    span === undefined ? '' : ` (${momentText(span.first, lang)} – ${momentText(span.last, lang)})`
  const about =
    lang === 'uk'
      ? `Розподілів ${report.draws}${when}, з них повторних ${report.repeats}; рішень без розподілу ${report.decisions}. Записів у журналі ${size}. Станом на ${momentText(now, lang)}.`
      : `Draws ${report.draws}${when}, repeats among them ${report.repeats}; decisions without a draw ${report.decisions}. Entries in the ledger ${size}. As of ${momentText(now, lang)}.`
  const whole =
    lang === 'uk'
      ? 'Цілість журналу перевірено: записи, контрольні точки й тексти узгоджені. Чи випливають розподіли із засад і відомостей, перевіряє zasady replay.'
      : 'The ledger was verified: entries, checkpoints and texts agree. Whether the draws follow from the policies and facts is checked by zasady replay.'
  const title = lang === 'uk' ? 'Аудит журналу' : 'Audit of the ledger'
  return [
    paint.bold(`${title} ${origin} — ${visible(court)}`),
    ...wrapped(about, columns),
    ...wrapped(whole, columns),
  ]
}

/** A moment in Kyiv to the minute. */
const momentText = (instant: number, lang: Lang): string =>
  lang === 'uk' ? formatInstantUk(instant) : formatInstant(instant).slice(0, 16).replace('T', ' ')

const HEADINGS: Readonly<Record<AuditFinding['severity'], Text>> = {
  alarm: { uk: 'ПОТРІБНЕ ПОЯСНЕННЯ', en: 'AN ANSWER IS NEEDED' },
  look: { uk: 'ВАРТО ПОДИВИТИСЯ', en: 'WORTH A LOOK' },
  note: { uk: 'ДО ВІДОМА', en: 'FOR THE RECORD' },
}

function findingsPart(
  report: AuditReport,
  severity: AuditFinding['severity'],
  page: AuditPage,
): string[] {
  const { lang, paint } = page
  const count = findingsOf(report, severity).length
  const none = lang === 'uk' ? 'немає' : 'nothing'
  const colour = { alarm: paint.bad, look: paint.attention, note: paint.bold }[severity]
  const heading = `${HEADINGS[severity][lang]}: ${count === 0 ? none : count}`
  return [
    count === 0 ? paint.bold(heading) : colour(heading),
    ...report.checks.flatMap((one) => checkFindings(one, severity, page)),
  ]
}

function checkFindings(
  { check, findings }: CheckReport,
  severity: AuditFinding['severity'],
  { lang, columns, full }: AuditPage,
): string[] {
  const own = findings.filter((one) => one.severity === severity)
  if (own.length === 0) return []
  const shown = full ? own : own.slice(0, SHOWN)
  const more = own.length - shown.length
  const rest =
    lang === 'uk' ? `і ще ${more} (усі — з --full)` : `and ${more} more (all with --full)`
  return [
    `  ${check.title[lang]} (${check.code})`,
    ...shown.flatMap((one) => indented(`• ${sentence(one, lang)}`, 4, columns)),
    ...(more > 0 ? [`    … ${rest}`] : []),
  ]
}

/** A paragraph after so many blanks, its further lines after two more. */
const indented = (text: string, blanks: number, columns: number): string[] =>
  wrapped(text, columns - blanks, '  ').map((line) => ' '.repeat(blanks) + line)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentence with the entries where it is seen, five at most. */
function sentence({ text, place: { entries } }: AuditFinding, lang: Lang): string {
  const said = capitalised(visible(text[lang]))
  if (entries.length === 0) return said
  const more = entries.length > 5 ? '…' : ''
  return `${said} [№ ${entries.slice(0, 5).join(', ')}${more}]`
}

function gapsPart({ checks }: AuditReport, { lang, columns, paint }: AuditPage): string[] {
  const gaps = checks.flatMap(({ check, gaps: own }) => own.map((gap) => ({ check, gap })))
  if (gaps.length === 0) return []
  return [
    paint.bold(lang === 'uk' ? 'НЕ МОЖНА ПЕРЕВІРИТИ' : 'COULD NOT BE CHECKED'),
    ...gaps.flatMap(({ check, gap }) => indented(`${check.title[lang]}: ${gap[lang]}`, 2, columns)),
  ]
}

const UNITS: Readonly<Record<CheckReport['check']['unit'], Noun>> = {
  draws: { uk: ['розподіл', 'розподіли', 'розподілів'], en: ['draw', 'draws'] },
  cases: { uk: ['справа', 'справи', 'справ'], en: ['case', 'cases'] },
  changes: { uk: ['зміна', 'зміни', 'змін'], en: ['change', 'changes'] },
  editions: { uk: ['редакція', 'редакції', 'редакцій'], en: ['edition', 'editions'] },
  entries: { uk: ['запис', 'записи', 'записів'], en: ['entry', 'entries'] },
  people: { uk: ['особа', 'особи', 'осіб'], en: ['person', 'people'] },
  matters: { uk: ['справа', 'справи', 'справ'], en: ['matter', 'matters'] },
}

function quietPart({ checks }: AuditReport, { lang, columns, paint }: AuditPage): string[] {
  const quiet = checks.filter(({ findings, looked }) => findings.length === 0 && looked > 0)
  if (quiet.length === 0) return []
  return [
    paint.bold(lang === 'uk' ? 'БЕЗ ЗАУВАЖЕНЬ' : 'NOTHING FOUND'),
    ...quiet.flatMap(({ check, looked }) =>
      indented(`${check.title[lang]}: ${counted(looked, UNITS[check.unit], lang)}`, 2, columns),
    ),
  ]
}

const PEOPLE_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['суддя', 'розподілів', 'отримано', 'очікувалося', 'Z', 'найбільша ставка'],
  en: ['judge', 'draws', 'drawn', 'expected', 'Z', 'highest bet'],
}

function peoplePart({ people, checks }: AuditReport, { lang, columns, paint }: AuditPage) {
  if (people.length === 0 || !checks.some(({ check }) => check.group === 'chance')) return []
  const decimal = (value: number, places: number): string =>
    lang === 'uk' ? value.toFixed(places).replace('.', ',') : value.toFixed(places)
  const rows = people.map(({ id, name, trials, won, expected, z, highest }) => [
    visible(name === '' ? id : `${name} (${id})`),
    String(trials),
    String(won),
    decimal(expected.number(), 1),
    decimal(z, 2),
    highest < 1e6 ? decimal(highest, 1) : highest.toExponential(1),
  ])
  const heads = PEOPLE_HEADS[lang].map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }))
  return [
    paint.bold(lang === 'uk' ? 'СПРАВИ МІЖ СУДДЯМИ' : 'CASES AMONG THE JUDGES'),
    ...tableLines(heads, rows, (line) => line, columns),
  ]
}

/** The power of what found something and of the statistics; of every check on the full page. */
function powerPart({ checks }: AuditReport, { lang, columns, paint, full }: AuditPage): string[] {
  const told = checks.filter(
    ({ check, findings }) =>
      full || findings.some(({ severity }) => severity !== 'note') || check.code === 'fairness-bet',
  )
  if (told.length === 0) return []
  const [can, cannot] = lang === 'uk' ? ['знаходить', 'не бачить'] : ['finds', 'does not see']
  return [
    paint.bold(
      lang === 'uk' ? 'ЩО МОЖУТЬ І ЧОГО НЕ МОЖУТЬ ПЕРЕВІРКИ' : 'WHAT THE CHECKS CAN AND CANNOT DO',
    ),
    ...told.flatMap(({ check }) => [
      `  ${check.title[lang]} (${check.code})`,
      ...indented(`${can}: ${check.finds[lang]}`, 4, columns),
      ...indented(`${cannot}: ${check.misses[lang]}`, 4, columns),
    ]),
  ]
}
