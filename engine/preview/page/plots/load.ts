/** What each judge receives by the end of the simulated period: a band for each edition. */
import type { SimulationReport } from '../../types.ts'
import type { Figure } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { LOAD_COLUMNS } from '../tables/simulated.ts'
import { aboutText, countText } from '../words/numbers.ts'
import { some, someOf } from '../words/nouns.ts'
import { byName, type Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, judgeAxis, roomFor, sheetsOf, SIDES, upTo } from './parts.ts'

type Load = SimulationReport['judges'][number]

/** Judges of one drawing. */
const MOST_ROWS = 32

export function loadFigure(simulation: SimulationReport, telling: Telling): Figure {
  const { lang } = telling
  const title = { uk: 'Скільки справ дістане суддя', en: 'Cases that a judge receives' }[lang]
  const description = {
    uk: 'Справи, отримані за весь строк. Для кожного судді дві смуги від 5 до 95 відсотків прогонів: верхня, пунктиром — попередня редакція, нижня, суцільна — нова; кружок — середина.',
    en: 'Cases received by the end of the period. Two bands for each judge from 5 to 95 percent of the runs: the upper, dashed, is the earlier edition; the lower, solid, the new one; the circle is the median.',
  }[lang]
  const judges = byName(simulation.judges, telling)
  return {
    kind: 'figure',
    id: 'load-plot',
    title,
    description,
    sentence: sentenceOf(judges, telling),
    legend: SIDES(telling),
    drawings: sheetsOf(judges, MOST_ROWS).map((some) =>
      drawingOf(some, { title, description, most: mostOf(judges) }, telling),
    ),
    table: gridOf(title, LOAD_COLUMNS, judges, telling),
  }
}

function drawingOf(
  judges: readonly Load[],
  { most, ...words }: Pick<Drawing, 'title' | 'description'> & { readonly most: number },
  telling: Telling,
): Drawing {
  const { lang, name } = telling
  const flat = (side: 'before' | 'after') =>
    judges.map((load) => ({ judge: load.judge, ...load[side] }))
  const [before, after] = [flat('before'), flat('after')]
  const band = { y: 'judge', x1: 'p5', x2: 'p95', strokeWidth: 2.4 } as const
  return {
    ...words,
    options: (plot) => ({
      height: 40 + 24 * judges.length,
      marginLeft: roomFor(judges.map(({ judge }) => name(judge))),
      marginRight: 14,
      x: {
        grid: true,
        domain: [0, most],
        label: null,
        tickFormat: (cases: number) => countText(cases, lang),
      },
      y: judgeAxis(
        judges.map(({ judge }) => judge),
        telling,
      ),
      marks: [
        plot.ruleY(before, { ...band, stroke: INK.before, strokeDasharray: '4 3', dy: -5 }),
        plot.dot(before, {
          y: 'judge',
          x: 'p50',
          r: 3.6,
          fill: INK.paper,
          stroke: INK.before,
          dy: -5,
        }),
        plot.ruleY(after, { ...band, stroke: INK.after, dy: 5 }),
        plot.dot(after, { y: 'judge', x: 'p50', r: 3.6, fill: INK.after, dy: 5 }),
      ],
    }),
  }
}

/** All drawings have one scale. */
const mostOf = (judges: readonly Load[]): number =>
  upTo(judges.flatMap(({ before, after }) => [before.p95, after.p95]))[1]

function sentenceOf(judges: readonly Load[], { lang, name }: Telling): string {
  const widest = judges.toSorted((a, b) => move(b) - move(a))[0]
  if (widest === undefined) return { uk: 'Суддів немає.', en: 'There are no judges.' }[lang]
  const [from, to] = [widest.before.p50, widest.after.p50].map((cases) => aboutText(cases, 0, lang))
  const apart = judges.filter(({ before, after }) => before.p95 < after.p5 || after.p95 < before.p5)
  return lang === 'uk'
    ? `Найбільше змінюється середина смуги в одного судді (${name(widest.judge)}): з ${from} до ${to}; смуги зовсім не перетинаються у ${someOf(apart.length, 'judge', lang)} з ${countText(judges.length, lang)}.`
    : `The median that moves most (${name(widest.judge)}) goes from ${from} to ${to}; the bands do not overlap at all for ${countText(apart.length, lang)} of ${some(judges.length, 'judge', lang)}.`
}

const move = ({ before, after }: Load): number => Math.abs(after.p50 - before.p50)
