/**
 * The changed cases: a table of those that the page can bear, and an explanation of each.
 *
 * A year of a large court has thousands: the page shows the first ones and says plainly where the others are.
 */
import type { CaseChange, JudgeChange } from '../../types.ts'
import type { Cell, Grid, Section } from '../model.ts'
import { changeTitle } from '../words/labels.ts'
import { countText, dayText } from '../words/numbers.ts'
import { some } from '../words/nouns.ts'
import { clauseList, type Telling } from '../words/telling.ts'
import { note, table, text } from './pieces.ts'
import { anchorOf, storyOf } from './story.ts'

/** On the page at all; explained on paper. */
export interface Limits {
  readonly cases: number
  readonly printed: number
}
export const LIMITS: Limits = { cases: 500, printed: 25 }

export function casesSections(telling: Telling, limits: Limits): readonly Section[] {
  const { lang, report } = telling
  const title = { uk: 'Змінені справи', en: 'Changed cases' }[lang]
  if (report.changed.length === 0) return [{ id: 'cases', title, pieces: [text(NONE[lang])] }]
  const shown = report.changed.slice(0, limits.cases)
  const hidden = report.changed.length - shown.length
  return [
    {
      id: 'cases',
      title,
      pieces: [
        ...(hidden > 0 ? [text(hiddenWords(shown.length, hidden, telling))] : []),
        table(gridOfCases(title, shown, telling)),
      ],
    },
    {
      id: 'stories',
      title: { uk: 'Пояснення за справами', en: 'Case by case' }[lang],
      pieces: [
        ...(shown.length > limits.printed ? [note(paperWords(limits.printed, telling))] : []),
        ...shown.map((one, at) => storyOf(one, at < limits.printed, telling)),
      ],
    },
  ]
}

const NONE = {
  uk: 'Таких немає: кожна справа пройшла б так само.',
  en: 'There are none: each case would go the same way.',
}

const hiddenWords = (shown: number, hidden: number, { lang }: Telling): string =>
  lang === 'uk'
    ? `Тут перші ${countText(shown, lang)} у порядку журналу; ще ${some(hidden, 'case', lang)} — у файлах XLSX і CSV.`
    : `These are the first ${countText(shown, lang)} in the order of the ledger; ${some(hidden, 'case', lang)} more are in the XLSX and CSV.`

const paperWords = (printed: number, { lang }: Telling): string =>
  lang === 'uk'
    ? `На папері друкуються пояснення перших ${countText(printed, lang)}; решту видно на екрані, а всі — у файлах XLSX і CSV.`
    : `On paper the first ${countText(printed, lang)} are printed; the others are on the screen, and all in the XLSX and CSV.`

function gridOfCases(caption: string, rows: readonly CaseChange[], telling: Telling): Grid {
  const heads = {
    uk: [
      'Справа',
      'День',
      'Що змінилося б',
      'Допущено',
      'Не допущено',
      'Коло',
      'Суддя за тим самим числом',
    ],
    en: [
      'Case',
      'Day',
      'What would change',
      'Let in',
      'Shut out',
      'Pool',
      'Judge by the same number',
    ],
  }[telling.lang]
  return {
    caption,
    heads: heads.map((words) => ({ text: words, numeric: false })),
    rows: rows.map((row) => cellsOf(row, telling)),
  }
}

function cellsOf(row: CaseChange, telling: Telling): readonly Cell[] {
  const { lang } = telling
  const attempt = row.attempt !== null && row.attempt > 1 ? ` (${row.attempt})` : ''
  const clauses = row.clauses.length === 0 ? '' : `: ${clauseList(row.clauses, telling)}`
  return [
    { text: `${row.case}${attempt}`, href: anchorOf(row) },
    { text: dayText(row.as_of, lang) },
    { text: `${changeTitle(row.change, telling)}${clauses}` },
    { text: whoIs('gained', row, telling) },
    { text: whoIs('lost', row, telling) },
    { text: poolWords(row) },
    { text: judgeWords(row, telling) },
  ]
}

/** More names than this are counted. */
const MOST_NAMES = 4

/** Judges with the same clauses together: `Вигадько В. В., Умовна У. У. — п. 4.1`. */
function whoIs(effect: JudgeChange['effect'], { judges }: CaseChange, telling: Telling): string {
  const own = judges.filter((one) => one.effect === effect)
  const groups = [...Map.groupBy(own, ({ clauses }) => clauseList(clauses, telling))]
  const lines = groups.map(([clauses, group]) => {
    const names = group.slice(0, MOST_NAMES).map(({ judge }) => telling.name(judge))
    const more = group.length - names.length
    const rest = more > 0 ? { uk: ` і ще ${more}`, en: ` and ${more} more` }[telling.lang] : ''
    return `${names.join(', ')}${rest} — ${clauses}`
  })
  return lines.length === 0 ? '—' : lines.join('; ')
}

const poolWords = ({ before, after }: CaseChange): string => {
  const [from, to] = [before, after].map((side) => (side === null ? '—' : String(side.pool.length)))
  return `${from}\u00A0→\u00A0${to}`
}

function judgeWords({ before, after }: CaseChange, { name }: Telling): string {
  const [from, to] = [before, after].map((side) =>
    side === null || side.judge === null ? '—' : name(side.judge),
  )
  return from === to ? (from ?? '—') : `${from} → ${to}`
}
