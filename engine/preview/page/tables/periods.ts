/** Changes by month and by category; how far apart the judges are. */
import type { Concentration, Exact, HistoryReport } from '../../types.ts'
import { monthText } from '../words/numbers.ts'
import type { Text } from '../words/telling.ts'
import { type Column, inPercent, plain, printed } from './column.ts'

type Month = HistoryReport['months'][number]
type Category = HistoryReport['categories'][number]
type Counted = Pick<Month, 'cases' | 'changed'>

const counts: readonly Column<Counted>[] = [
  plain(
    'cases',
    { uk: 'Справ', en: 'Cases' },
    { uk: 'скільки справ переглянуто', en: 'cases that were looked at' },
    ({ cases }) => cases,
  ),
  plain(
    'changed',
    { uk: 'Інакше', en: 'Otherwise' },
    { uk: 'скільки з них пройшли б інакше', en: 'how many of them would go another way' },
    ({ changed }) => changed,
  ),
  printed(
    'part',
    { uk: 'Частка', en: 'Part' },
    { uk: 'частка справ, що пройшли б інакше', en: 'part of the cases that would go another way' },
    ({ cases, changed }) => (cases === 0 ? null : changed / cases),
    inPercent,
  ),
]

export const MONTH_COLUMNS: readonly Column<Month>[] = [
  plain(
    'month',
    { uk: 'Місяць', en: 'Month' },
    { uk: 'місяць розподілу', en: 'month of the distribution' },
    ({ month }, { lang }) => monthText(month, lang),
  ),
  ...counts,
]

export const CATEGORY_COLUMNS: readonly Column<Category>[] = [
  plain(
    'category',
    { uk: 'Категорія', en: 'Category' },
    { uk: 'категорія справи', en: 'category of the case' },
    ({ category }) => category,
  ),
  ...counts,
]

export interface Spread {
  readonly title: Text
  readonly before: Exact | null
  readonly after: Exact | null
}

export const spreads = (before: Concentration, after: Concentration): readonly Spread[] => [
  {
    title: { uk: 'Найбільше до найменшого', en: 'Greatest to least' },
    before: before.max_to_min,
    after: after.max_to_min,
  },
  {
    title: { uk: 'Коефіцієнт Джині', en: 'Gini coefficient' },
    before: before.gini,
    after: after.gini,
  },
]

export const SPREAD_COLUMNS: readonly Column<Spread>[] = [
  plain(
    'measure',
    { uk: 'Міра', en: 'Measure' },
    {
      uk: 'найбільше до найменшого — у скільки разів; Джині: 0 — усім порівну, 1 — усе одному',
      en: 'greatest to least: how many times; Gini: 0 equal for all, 1 everything to one',
    },
    ({ title }, { lang }) => title[lang],
  ),
  {
    name: 'before',
    title: { uk: 'Було', en: 'Before' },
    meaning: { uk: 'за попередньою редакцією', en: 'by the earlier edition' },
    figures: 'amount',
    exact: ({ before }) => before,
  },
  {
    name: 'after',
    title: { uk: 'Стало б', en: 'After' },
    meaning: { uk: 'за новою редакцією', en: 'by the new edition' },
    figures: 'amount',
    exact: ({ after }) => after,
  },
]
