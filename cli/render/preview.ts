/** The page of a preview for people: what is compared, what would have changed and by which clauses, for whom, how evenly. */
import { CHANGE_LABELS, CHANGES, type HistoryReport } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Text } from '../text.ts'
import { counted, type Noun } from './plural.ts'
import { obstaclesPart, undecidedPart } from './preview-gaps.ts'
import { judgesPart } from './preview-judges.ts'
import { changedPart } from './preview-matters.ts'
import {
  clausesText,
  dayOf,
  decimals,
  headOf,
  moved,
  paragraph,
  type PreviewPage,
} from './preview-words.ts'
import { tableLines } from './table.ts'
import { wrapped } from './width.ts'

export function previewText(report: HistoryReport, page: PreviewPage): string {
  const assumptions = assumptionsPart(report, page)
  const parts = [
    headPart(report, page),
    assumptions,
    countsPart(report, page),
    clausesPart(report, page),
    ...(isCompared(report) ? [judgesPart(report, page), evennessPart(report, page)] : []),
    undecidedPart(report, page),
    obstaclesPart(report, page),
    changedPart(report, page),
    morePart(report, page),
    assumptions,
  ]
  return `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const MATTERS: Noun = { uk: ['справа', 'справи', 'справ'], en: ['matter', 'matters'] }

function headPart(report: HistoryReport, page: PreviewPage): string[] {
  const { lang, columns, paint } = page
  const { court, policy, before, after, ledger } = report
  const [title, compared, entries] =
    lang === 'uk'
      ? ['Попередній перегляд', 'порівняно з', `записів ${ledger.size}`]
      : ['Preview', 'compared with', `${ledger.size} entries`]
  const said = `${after.label[lang]}; ${compared}: ${before.label[lang]}`
  const about = `${visible(court)} (${policy}). ${lang === 'uk' ? 'Журнал' : 'Ledger'} ${ledger.origin}, ${entries}.${filterText(report, page)}`
  return [paint.bold(`${title}: ${said}`), about].flatMap((text) => wrapped(text, columns))
}

/** Which matters were asked about, where not all were. */
function filterText({ filter }: HistoryReport, { lang }: PreviewPage): string {
  const { from, to, category, judge, clause } = filter
  const uk = lang === 'uk'
  const told = [
    ...(from === null ? [] : [`${uk ? 'з' : 'from'} ${dayOf(from, lang)}`]),
    ...(to === null ? [] : [`${uk ? 'по' : 'to'} ${dayOf(to, lang)}`]),
    ...(category === null ? [] : [`${uk ? 'категорія' : 'category'} ${visible(category)}`]),
    ...(judge === null ? [] : [`${uk ? 'суддя' : 'judge'} ${visible(judge)}`]),
    ...(clause === null ? [] : [`${uk ? 'пункт' : 'clause'} ${visible(clause)}`]),
  ]
  return told.length === 0 ? '' : ` ${uk ? 'Лише' : 'Only'}: ${told.join(', ')}.`
}

function assumptionsPart({ assumptions }: HistoryReport, page: PreviewPage): string[] {
  const { lang, columns, paint } = page
  return assumptions.flatMap((one) =>
    wrapped(`! ${one[lang]}`, columns, '  ').map((line) => paint.attention(line)),
  )
}

/** Where to look further, when something changes. */
function morePart({ changed, clauses, policy }: HistoryReport, page: PreviewPage): string[] {
  const [first] = clauses.toSorted((a, b) => b.cases - a.cases)
  if (changed.length === 0 || first === undefined) return []
  const clause = clausesText([first.clause], policy)
  const hint =
    page.lang === 'uk'
      ? `Докладніше: --full; за пунктом --clause ${clause}; за суддею --judge КОД; сторінка, документ, таблиці: --out зміни.html, .pdf, .docx, .xlsx, .csv.`
      : `More: --full; by clause --clause ${clause}; by judge --judge ID; page, document, tables: --out changes.html, .pdf, .docx, .xlsx, .csv.`
  return wrapped(hint, page.columns)
}

/** Whether both editions decide at least one matter: else there is nothing to tell of judges. */
const isCompared = ({ cases, counts }: HistoryReport): boolean =>
  cases > counts.undecided + counts['not-replayable']

const NOTHING_ASKED: Text = {
  uk: 'у журналі немає справ, про які запитано, тож порівнювати нічого',
  en: 'the ledger has no matters that were asked about, so there is nothing to compare',
}

const WHAT: Text = { uk: 'Що змінилося б', en: 'What would have changed' }

function countsPart({ cases, counts, other_judge: other }: HistoryReport, page: PreviewPage) {
  const { lang, paint } = page
  if (cases === 0) return [`${headOf(WHAT, page)}: ${NOTHING_ASKED[lang]}`]
  const width = String(cases).length
  const lines = CHANGES.toReversed().flatMap((change) => {
    const count = counts[change]
    if (count === 0) return []
    const { title, meaning } = CHANGE_LABELS[change]
    const line = `  ${String(count).padStart(width)}  ${title[lang]} — ${meaning[lang]}`
    return [
      change === 'unchanged'
        ? line
        : WORRYING.has(change)
          ? paint.bad(line)
          : paint.attention(line),
    ]
  })
  const changed = CHANGES.reduce((sum, one) => sum + (QUIET.has(one) ? 0 : counts[one]), 0)
  const total =
    lang === 'uk'
      ? `${headOf(WHAT, page)}: ${changed} із ${counted(cases, { ...MATTERS, uk: ['справи', 'справ', 'справ'] }, lang)}`
      : `${headOf(WHAT, page)}: ${changed} of ${counted(cases, MATTERS, lang)}`
  const numbers =
    lang === 'uk'
      ? `Те саме випадкове число визначило б іншого суддю: ${other}.`
      : `The same random number would have drawn another judge: ${other}.`
  return [total, ...lines, ...(other > 0 ? paragraph(numbers, page) : [])]
}

const WORRYING = new Set<string>(['not-replayable', 'undecided', 'became-empty', 'became-one'])
const QUIET = new Set<string>(['not-replayable', 'undecided', 'unchanged'])

const CLAUSES: Text = { uk: 'Які пункти інші', en: 'Which clauses differ' }
const CLAUSE_CHANGES: Readonly<Record<string, Text>> = {
  added: { uk: 'новий', en: 'added' },
  replaced: { uk: 'змінено', en: 'replaced' },
  repealed: { uk: 'виключено', en: 'repealed' },
}
const CLAUSE_HEADS = {
  uk: ['пункт', '', 'справ змінив би', 'суддів закрив би', 'суддів відкрив би', 'без відповіді'],
  en: ['clause', '', 'matters changed', 'judges shut out', 'judges let in', 'no answer'],
} as const

function clausesPart({ clauses, policy }: HistoryReport, page: PreviewPage): string[] {
  const { lang, columns } = page
  const head = headOf(CLAUSES, page)
  if (clauses.length === 0) return [`${head}: ${lang === 'uk' ? 'жоден' : 'none'}`]
  const isOpen = clauses.some(({ undecided }) => undecided > 0)
  const heads = CLAUSE_HEADS[lang].slice(0, isOpen ? undefined : -1).map((title, at) => ({
    title,
    align: at < 2 ? ('left' as const) : ('right' as const),
  }))
  const rows = clauses.map(({ clause, change, cases, gained, lost, undecided }) => [
    clausesText([clause], policy),
    CLAUSE_CHANGES[change]?.[lang] ?? change,
    ...[cases, lost, gained, ...(isOpen ? [undecided] : [])].map(String),
  ])
  return [head, ...tableLines(heads, rows, (line) => line, columns)]
}

const EVENNESS: Text = { uk: 'Наскільки рівномірно', en: 'How evenly' }

function evennessPart({ concentration, variation, judges }: HistoryReport, page: PreviewPage) {
  const { lang } = page
  if (judges.length < 2) return []
  const { before, after } = concentration
  const nobody = lang === 'uk' ? '— (хтось не отримав би жодної)' : '— (somebody would get none)'
  const told = (one: typeof before.gini, places: number): string =>
    one === null ? nobody : decimals(one, places, lang)
  const lines =
    lang === 'uk'
      ? [
          `найбільше очікування до найменшого: ${moved(told(before.max_to_min, 2), told(after.max_to_min, 2))}`,
          `індекс Джині (0 — усім порівну): ${moved(told(before.gini, 4), told(after.gini, 4))}`,
          `відмінність шансів у справі (0 — ті самі, 1 — геть інші): у середньому ${decimals(variation.mean, 4, lang)}, найбільша ${decimals(variation.max, 4, lang)}`,
        ]
      : [
          `greatest expectation over the least: ${moved(told(before.max_to_min, 2), told(after.max_to_min, 2))}`,
          `Gini index (0: the same for all): ${moved(told(before.gini, 4), told(after.gini, 4))}`,
          `difference of chances in a matter (0 the same, 1 nothing in common): on average ${decimals(variation.mean, 4, lang)}, at most ${decimals(variation.max, 4, lang)}`,
        ]
  return [headOf(EVENNESS, page), ...lines.flatMap((line) => paragraph(line, page))]
}
