/** Months and categories: how many matters would go another way in each. */
import type { Figure } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { CATEGORY_COLUMNS, MONTH_COLUMNS } from '../tables/periods.ts'
import { countText, monthText } from '../words/numbers.ts'
import { some } from '../words/nouns.ts'
import type { Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, roomFor, upTo } from './parts.ts'

interface Bar {
  readonly name: string
  readonly cases: number
  readonly changed: number
}

/** More than this no sheet of paper holds. */
const MOST_BARS = 24

export function monthsFigure(telling: Telling): Figure {
  const { lang, report } = telling
  const title = { uk: 'За місяцями', en: 'By month' }[lang]
  const bars = report.months.map(({ month, ...rest }) => ({
    name: monthText(month, lang),
    ...rest,
  }))
  return {
    ...figureOf(title, bars, 'inMonth', telling),
    id: 'months-plot',
    table: gridOf(title, MONTH_COLUMNS, report.months, telling),
  }
}

export function categoriesFigure(telling: Telling): Figure {
  const { lang, report } = telling
  const title = { uk: 'За категоріями', en: 'By category' }[lang]
  const rows = report.categories.toSorted((a, b) => b.changed - a.changed)
  const bars = rows.map(({ category, ...rest }) => ({ name: category, ...rest }))
  return {
    ...figureOf(title, bars, 'inCategory', telling),
    id: 'categories-plot',
    table: gridOf(title, CATEGORY_COLUMNS, rows, telling),
  }
}

function figureOf(
  title: string,
  bars: readonly Bar[],
  noun: 'inMonth' | 'inCategory',
  telling: Telling,
): Omit<Figure, 'id' | 'table'> {
  const { lang } = telling
  const description = {
    uk: 'Смуга — скільки справ пройшли б інакше; біля неї — це число і скільки справ усього.',
    en: 'A bar is how many cases would go another way; beside it this number and the number of all.',
  }[lang]
  const shown = noun === 'inMonth' ? bars.slice(-MOST_BARS) : bars.slice(0, MOST_BARS)
  return {
    kind: 'figure',
    title,
    description,
    sentence: sentenceOf(bars, noun, telling),
    legend: [],
    drawings: [drawingOf(shown, { title, description }, telling)],
  }
}

function drawingOf(
  bars: readonly Bar[],
  words: Pick<Drawing, 'title' | 'description'>,
  { lang }: Telling,
): Drawing {
  const label = ({ changed, cases }: Bar): string =>
    lang === 'uk'
      ? `${countText(changed, lang)} з ${countText(cases, lang)}`
      : `${countText(changed, lang)} of ${countText(cases, lang)}`
  return {
    ...words,
    options: (plot) => ({
      height: 14 + 20 * bars.length,
      marginLeft: roomFor(bars.map(({ name }) => name)),
      marginRight: 92,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: upTo(bars.map(({ changed }) => changed)) },
      y: { domain: bars.map(({ name }) => name), label: null, tickSize: 0, padding: 0.3 },
      marks: [
        plot.barX(bars, { x: 'changed', y: 'name', fill: INK.after }),
        plot.ruleX([0], { stroke: INK.soft }),
        plot.text(bars, { x: 'changed', y: 'name', text: label, dx: 6, textAnchor: 'start' }),
      ],
    }),
  }
}

function sentenceOf(
  bars: readonly Bar[],
  noun: 'inMonth' | 'inCategory',
  { lang }: Telling,
): string {
  const touched = bars.filter(({ changed }) => changed > 0)
  const most = touched.toSorted((a, b) => b.changed - a.changed)[0]
  if (most === undefined) return { uk: 'Змін немає.', en: 'There are no changes.' }[lang]
  const [changed, cases] = [most.changed, most.cases].map((count) => countText(count, lang))
  return lang === 'uk'
    ? `Найбільше змін — ${most.name}: ${changed} з ${cases}; зміни є в ${some(touched.length, noun, lang)} з ${countText(bars.length, lang)}.`
    : `Most changes: ${most.name}, ${changed} of ${cases}; there are changes in ${countText(touched.length, lang)} of ${some(bars.length, noun, lang)}.`
}
