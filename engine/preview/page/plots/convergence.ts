/** How sure the means of the simulation are: the mean change of a judge by the number of runs, with its error. */
import type { SimulationReport } from '../../types.ts'
import type { Figure } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { MEAN_COLUMNS } from '../tables/simulated.ts'
import { aboutText, countText } from '../words/numbers.ts'
import { someOf, some } from '../words/nouns.ts'
import type { Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, roomFor } from './parts.ts'

type Mean = SimulationReport['convergence'][number]

/** Judges whose mean is drawn: those that move most. */
const MOST_JUDGES = 6

export function convergenceFigure(simulation: SimulationReport, telling: Telling): Figure {
  const { lang } = telling
  const title = { uk: 'Чи вистачило прогонів', en: 'Whether the runs are enough' }[lang]
  const description = {
    uk: 'Для суддів із найбільшою зміною: лінія — середня зміна числа справ за стількома прогонами, смуга — похибка (95 %).',
    en: 'For the judges that move most: the line is the mean change of cases over so many runs, the band its error (95%).',
  }[lang]
  const last = lastOf(simulation.convergence)
  const judges = last.slice(0, MOST_JUDGES).map(({ judge }) => judge)
  const shown = judges.flatMap((judge) =>
    simulation.convergence.filter((mean) => mean.judge === judge),
  )
  return {
    kind: 'figure',
    id: 'convergence-plot',
    title,
    description,
    sentence: sentenceOf(last, simulation, telling),
    legend: [],
    drawings: [drawingOf(settled(shown), judges, { title, description }, telling)],
    table: gridOf(title, MEAN_COLUMNS, shown, telling),
  }
}

/** Without the fewest runs, whose error is so wide that nothing else would be seen. */
function settled(means: readonly Mean[]): readonly Mean[] {
  const levels = [...new Set(means.map(({ runs }) => runs))].toSorted((a, b) => a - b)
  const [fewest = 0] = levels
  return levels.length < 3 ? means : means.filter(({ runs }) => runs > fewest)
}

/** The mean of each judge over all runs, the greatest first. */
function lastOf(means: readonly Mean[]): readonly Mean[] {
  const last = new Map<string, Mean>()
  for (const mean of means) {
    if ((last.get(mean.judge)?.runs ?? 0) < mean.runs) last.set(mean.judge, mean)
  }
  return [...last.values()].toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
}

function drawingOf(
  means: readonly Mean[],
  judges: readonly string[],
  words: Pick<Drawing, 'title' | 'description'>,
  { lang, name }: Telling,
): Drawing {
  const rows = means.map(({ half_width: width, ...rest }) => ({
    ...rest,
    low: rest.mean - width,
    high: rest.mean + width,
  }))
  return {
    ...words,
    options: (plot) => ({
      height: 34 + 70 * judges.length,
      marginLeft: roomFor(judges.map(name)) + 34,
      marginRight: 14,
      x: {
        type: 'log',
        label: null,
        ticks: [...new Set(rows.map(({ runs }) => runs))],
        tickFormat: (runs: number) => countText(runs, lang),
      },
      y: {
        label: null,
        grid: true,
        ticks: 3,
        tickFormat: (mean: number) => aboutText(mean, 1, lang),
      },
      fy: { domain: [...judges], label: null, padding: 0.3 },
      marks: [
        plot.axisFy({
          anchor: 'left',
          tickSize: 0,
          dx: -38,
          tickFormat: (judge: string) => name(judge),
        }),
        plot.ruleY([0], { stroke: INK.soft, strokeDasharray: '3 3' }),
        plot.areaY(rows, {
          fy: 'judge',
          x: 'runs',
          y1: 'low',
          y2: 'high',
          fill: INK.after,
          fillOpacity: 0.22,
        }),
        plot.lineY(rows, {
          fy: 'judge',
          x: 'runs',
          y: 'mean',
          stroke: INK.after,
          strokeWidth: 1.6,
        }),
      ],
    }),
  }
}

function sentenceOf(
  last: readonly Mean[],
  { runs }: SimulationReport,
  { lang, name }: Telling,
): string {
  const [most] = last
  if (most === undefined) return { uk: 'Прогонів немає.', en: 'There are no runs.' }[lang]
  const widest = Math.max(...last.map(({ half_width: width }) => width))
  const [mean, error, all] = [most.mean, most.half_width, widest].map((value) =>
    aboutText(value, 2, lang),
  )
  return lang === 'uk'
    ? `Після ${someOf(runs, 'run', lang)} найбільша середня зміна (${name(most.judge)}) — ${mean} ± ${error}; найбільша похибка серед суддів — ±${all}.`
    : `After ${some(runs, 'run', lang)} the greatest mean change (${name(most.judge)}) is ${mean} ± ${error}; the largest error of any judge is ±${all}.`
}
