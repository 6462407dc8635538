/** What may come: loads with bands, days until they are even, and whether the runs are enough. A simulation, no forecast. */
import type { SimulationReport } from '../../types.ts'
import type { Piece, Section } from '../model.ts'
import { convergenceFigure } from '../plots/convergence.ts'
import { loadFigure } from '../plots/load.ts'
import { gridOf } from '../tables/column.ts'
import { COEFFICIENT_COLUMNS, OUTCOME_COLUMNS } from '../tables/simulated-groups.ts'
import { type Balance, BALANCE_COLUMNS } from '../tables/simulated.ts'
import { aboutText, dayText } from '../words/numbers.ts'
import { some } from '../words/nouns.ts'
import type { Telling } from '../words/telling.ts'
import { asSentence, note, table, text } from './pieces.ts'

/** Two sections, or none where nothing was simulated. */
export const simulatedSections = (telling: Telling): readonly Section[] =>
  telling.simulation === undefined
    ? []
    : [loadSection(telling.simulation, telling), convergenceSection(telling.simulation, telling)]

function loadSection(simulation: SimulationReport, telling: Telling): Section {
  const { lang } = telling
  const { runs, days, period, seed, intake } = simulation
  const source = {
    resampled: { uk: 'справи відібрано з минулих', en: 'cases resampled from the past' },
    synthetic: { uk: 'справи вигадано за заданими правилами', en: 'cases made up by set rules' },
  }[intake.kind][lang]
  const about =
    lang === 'uk'
      ? `Імітація, не прогноз: ${some(runs, 'run', lang)}, ${some(days, 'workday', lang)} (${dayText(period.from, lang)} – ${dayText(period.to, lang)}), ${source} (у середньому ${aboutText(intake.matters, 0, lang)} за прогін), зерно «${seed}». Те саме зерно дає ті самі числа.`
      : `A simulation, not a forecast: ${some(runs, 'run', lang)}, ${some(days, 'workday', lang)} (${dayText(period.from, lang)} – ${dayText(period.to, lang)}), ${source} (${aboutText(intake.matters, 0, lang)} a run on average), seed “${seed}”. The same seed gives the same numbers.`
  return {
    id: 'load',
    title: { uk: 'Навантаження: імітація, не прогноз', en: 'Load: a simulation, not a forecast' }[
      lang
    ],
    pieces: [
      note(about),
      loadFigure(simulation, telling),
      ...balancePieces(simulation, telling),
      ...groupPieces(simulation, telling),
      text({ uk: 'Імітація припускає:', en: 'The simulation supposes:' }[lang]),
      { kind: 'list', items: simulation.assumptions.map((one) => asSentence(one[lang])) },
    ],
  }
}

function balancePieces({ balance }: SimulationReport, telling: Telling) {
  const { lang } = telling
  const caption = {
    uk: 'Робочих днів до вирівнювання',
    en: 'Working days until the loads are even',
  }[lang]
  const rows: readonly Balance[] = [
    {
      side: { uk: 'попередня редакція', en: 'earlier edition' },
      band: balance.before,
      final: balance.final.before,
      never: balance.never.before,
    },
    {
      side: { uk: 'нова редакція', en: 'new edition' },
      band: balance.after,
      final: balance.final.after,
      never: balance.never.after,
    },
  ]
  const limit = aboutText(balance.limit, 2, lang)
  return [
    text(
      lang === 'uk'
        ? `Навантаження вважаємо вирівняним, коли найбільше перевищує найменше щонайбільше у ${limit} раза і так лишається до кінця строку.`
        : `Loads count as even when the greatest is at most ${limit} times the least and stays so to the end of the period.`,
    ),
    table(gridOf(caption, BALANCE_COLUMNS, rows, telling)),
  ]
}

function groupPieces(
  { coefficients, outcomes }: SimulationReport,
  telling: Telling,
): readonly Piece[] {
  const { lang } = telling
  const groups = {
    uk: 'Справ на суддю в середньому, за коефіцієнтом',
    en: 'Cases of a judge on average, by coefficient',
  }[lang]
  const became = {
    uk: 'Що стало зі справами всіх прогонів',
    en: 'What became of the cases of all runs',
  }[lang]
  return [
    text(`${groups}:`),
    table(gridOf(groups, COEFFICIENT_COLUMNS, coefficients, telling)),
    text(`${became}:`),
    table(gridOf(became, OUTCOME_COLUMNS, outcomes, telling)),
  ]
}

function convergenceSection(simulation: SimulationReport, telling: Telling): Section {
  const { lang } = telling
  const differs = simulation.convergence.some(
    ({ mean, half_width: width }) => mean !== 0 || width !== 0,
  )
  return {
    id: 'convergence',
    title: { uk: 'Наскільки імітація певна', en: 'How sure the simulation is' }[lang],
    pieces: [differs ? convergenceFigure(simulation, telling) : text(SAME[lang])],
  }
}

const SAME = {
  uk: 'У жодному прогоні жоден суддя не дістав іншого числа справ: для цієї імітації редакції однакові.',
  en: 'In no run does any judge receive another number of cases: for this simulation the editions are the same.',
}
