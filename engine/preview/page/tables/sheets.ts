/** Every sheet of the workbook: the summary first, the dictionary last. */
import { CHANGES } from '../../types.ts'
import { pageOf } from '../page.ts'
import { LIMITS } from '../sections/cases.ts'
import { fractionText } from '../words/numbers.ts'
import { asSentence } from '../sections/pieces.ts'
import { CHANGE_LABELS } from '../words/labels.ts'
import type { Telling } from '../words/telling.ts'
import { byName } from '../words/telling.ts'
import { CASE_COLUMNS } from './cases.ts'
import { type Column, plain } from './column.ts'
import { DAY_COLUMNS, eventful } from './days.ts'
import { JUDGE_COLUMNS } from './judges.ts'
import { CLAUSE_COLUMNS, GROUND_COLUMNS } from './law.ts'
import { CATEGORY_COLUMNS, MONTH_COLUMNS } from './periods.ts'
import { dictionaryOf, type HistorySheet, sheetOf } from './sheet.ts'
import { LOAD_COLUMNS, MEAN_COLUMNS } from './simulated.ts'

export function sheetsOf(telling: Telling): readonly HistorySheet[] {
  const { report } = telling
  const sheets = [
    summarySheet(telling),
    sheetOf({ uk: 'Судді', en: 'Judges' }, JUDGE_COLUMNS, byName(report.judges, telling), telling),
    sheetOf({ uk: 'Пункти', en: 'Items' }, CLAUSE_COLUMNS, report.clauses, telling),
    sheetOf({ uk: 'Підстави', en: 'Grounds' }, GROUND_COLUMNS, report.grounds, telling),
    changedSheet(telling),
    sheetOf({ uk: 'Дні', en: 'Days' }, DAY_COLUMNS, eventful(report.days), telling),
    sheetOf({ uk: 'Місяці', en: 'Months' }, MONTH_COLUMNS, report.months, telling),
    sheetOf({ uk: 'Категорії', en: 'Categories' }, CATEGORY_COLUMNS, report.categories, telling),
    ...simulatedSheets(telling),
  ]
  return [...sheets, dictionaryOf(sheets, telling)]
}

export const changedSheet = (telling: Telling): HistorySheet =>
  sheetOf(
    { uk: 'Змінені справи', en: 'Changed cases' },
    CASE_COLUMNS,
    telling.report.changed,
    telling,
  )

const simulatedSheets = (telling: Telling): readonly HistorySheet[] =>
  telling.simulation === undefined
    ? []
    : [
        sheetOf(
          { uk: 'Імітація', en: 'Simulation' },
          LOAD_COLUMNS,
          byName(telling.simulation.judges, telling),
          telling,
        ),
        sheetOf(
          { uk: 'Збіжність', en: 'Convergence' },
          MEAN_COLUMNS,
          telling.simulation.convergence,
          telling,
        ),
      ]

type Line = readonly [label: string, value: string | number]

const LINE_COLUMNS: readonly Column<Line>[] = [
  plain(
    'label',
    { uk: 'Показник', en: 'Item' },
    {
      uk: 'що порівняно, що припущено, скільки чого',
      en: 'what is compared, what is supposed, how many',
    },
    ([label]) => label,
  ),
  plain(
    'value',
    { uk: 'Значення', en: 'Value' },
    { uk: 'значення', en: 'value' },
    ([, value]) => value,
  ),
]

/** What the page says on top, the conclusion, and the counts. */
function summarySheet(telling: Telling): HistorySheet {
  const { lang, report } = telling
  const page = pageOf(telling, LIMITS)
  const [first] = page.sections[0]?.pieces ?? []
  const simulated = telling.simulation?.assumptions ?? []
  const supposed = { uk: 'Припущення', en: 'Supposed' }[lang]
  const lines: readonly Line[] = [
    ...page.facts,
    ...page.assumptions.map((words): Line => [supposed, words]),
    ...simulated.map((one): Line => [supposed, asSentence(one[lang])]),
    ...(first?.kind === 'text'
      ? [[{ uk: 'Висновок', en: 'Conclusion' }[lang], first.text] as const]
      : []),
    [{ uk: 'Справ', en: 'Cases' }[lang], report.cases],
    ...CHANGES.map((change): Line => [CHANGE_LABELS[change].title[lang], report.counts[change]]),
    [
      { uk: 'Інший суддя за тим самим числом', en: 'Another judge by the same number' }[lang],
      report.other_judge,
    ],
    [
      { uk: 'Відмінність шансів: середня', en: 'Difference of chances: mean' }[lang],
      fractionText(report.variation.mean),
    ],
    [
      { uk: 'Відмінність шансів: найбільша', en: 'Difference of chances: greatest' }[lang],
      fractionText(report.variation.max),
    ],
  ]
  return sheetOf({ uk: 'Підсумок', en: 'Summary' }, LINE_COLUMNS, lines, telling)
}
