/** From all places to those who take part: what each ground takes away, before and after. */
import type { Figure } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { GROUND_COLUMNS } from '../tables/law.ts'
import { AFTER, BEFORE } from '../words/labels.ts'
import { countText } from '../words/numbers.ts'
import { some, someOf } from '../words/nouns.ts'
import type { Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, roomFor, upTo } from './parts.ts'
import { type Bar, barsOf, leftOver, stepsOf } from './waterfall-steps.ts'

export function waterfallFigure(telling: Telling): Figure {
  const { lang, report } = telling
  const title = {
    uk: 'Хто не брав участі і за якими підставами',
    en: 'Who takes no part, and on which grounds',
  }[lang]
  const description = {
    uk: 'Верхній рядок — усі місця (кожен суддя в кожній справі); далі — скільки забирає кожна підстава; нижній — скільки бере участь. Контур — попередня редакція, заповнена смуга — нова.',
    en: 'The first row is all places (each judge in each case); then what each ground takes away; the last row is who takes part. Outlined: the earlier edition; filled: the new one.',
  }[lang]
  return {
    kind: 'figure',
    id: 'grounds-plot',
    title,
    description,
    sentence: sentenceOf(telling),
    legend: [
      { mark: '▭', text: BEFORE[lang] },
      { mark: '▬', text: AFTER[lang] },
    ],
    drawings: [drawingOf({ title, description }, telling)],
    table: gridOf(title, GROUND_COLUMNS, report.grounds, telling),
  }
}

function drawingOf(words: Pick<Drawing, 'title' | 'description'>, telling: Telling): Drawing {
  const steps = stepsOf(telling)
  const names = new Map(steps.map(({ key, name }) => [key, name]))
  const bars = barsOf(steps, telling.report.considered)
  const label = ({ size }: Bar): string => countText(size, telling.lang)
  const place = { fy: 'key', y: 'side', x1: 'from', x2: 'to' } as const
  return {
    ...words,
    options: (plot) => ({
      height: 30 + 34 * steps.length,
      marginLeft: roomFor([...names.values()]),
      marginRight: 58,
      x: {
        domain: upTo([telling.report.considered]),
        label: null,
        tickFormat: (places: number) => countText(places, telling.lang),
      },
      fy: { domain: [...names.keys()], label: null, padding: 0.22 },
      y: { domain: ['before', 'after'], axis: null, padding: 0.1 },
      marks: [
        plot.axisFy({ anchor: 'left', tickSize: 0, tickFormat: (key: string) => names.get(key) }),
        plot.barX(sideOf(bars, 'before'), {
          ...place,
          insetTop: 0.5,
          insetBottom: 0.5,
          fill: INK.paper,
          stroke: INK.before,
          strokeWidth: 1.2,
          title: label,
        }),
        plot.barX(sideOf(bars, 'after'), {
          ...place,
          fill: INK.after,
          title: label,
        }),
        plot.text(bars, { fy: 'key', y: 'side', x: 'to', text: label, dx: 5, textAnchor: 'start' }),
      ],
    }),
  }
}

const sideOf = (bars: readonly Bar[], side: Bar['side']): readonly Bar[] =>
  bars.filter((bar) => bar.side === side)

function sentenceOf(telling: Telling): string {
  const { lang, report, clause } = telling
  const { considered, grounds } = report
  const left = leftOver(report)
  const widest = grounds.toSorted(
    (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before),
  )[0]
  const counts = [left.before, left.after].map((count) => countText(count, lang))
  const all =
    lang === 'uk'
      ? `Із ${someOf(considered, 'place', lang)} (усі судді в усіх справах) у розподілі було б ${counts[1]} замість ${counts[0]}`
      : `Of ${some(considered, 'place', lang)} (all judges in all cases), ${counts[1]} would take part instead of ${counts[0]}`
  if (widest === undefined || widest.before === widest.after) return `${all}.`
  const [from, to] = [widest.before, widest.after].map((count) => countText(count, lang))
  return lang === 'uk'
    ? `${all}; найбільша різниця — ${clause(widest.clause)}: ${to} замість ${from}.`
    : `${all}; the greatest difference is ${clause(widest.clause)}: ${to} instead of ${from}.`
}
