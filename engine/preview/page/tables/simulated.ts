/** Tables of the simulation: loads with bands, how sure the means are. */
import type { Band, SimulationReport } from '../../types.ts'
import type { Text } from '../words/telling.ts'
import { type Column, estimate, plain, printed } from './column.ts'

type Load = SimulationReport['judges'][number]
type Mean = SimulationReport['convergence'][number]

const JUDGE: Column<{ readonly judge: string }> = plain(
  'judge',
  { uk: 'Суддя', en: 'Judge' },
  { uk: 'прізвище судді', en: 'name of the judge' },
  ({ judge }, { name }) => name(judge),
)

/** The same four columns for each edition. */
const band = (side: 'before' | 'after', words: Text): readonly Column<Load>[] =>
  (['p5', 'p50', 'p95', 'mean'] as const).map((point) => ({
    name: `${side}_${point}`,
    title: { uk: `${words.uk}: ${POINTS[point].uk}`, en: `${words.en}: ${POINTS[point].en}` },
    meaning: {
      uk: `справ наприкінці строку, ${words.uk.toLowerCase()}: ${MEANINGS[point].uk}`,
      en: `cases at the end of the period, ${words.en.toLowerCase()}: ${MEANINGS[point].en}`,
    },
    number: (load) => load[side][point],
    print: estimate(1),
  }))

const POINTS: Readonly<Record<keyof Band, Text>> = {
  p5: { uk: '5\u00A0%', en: '5%' },
  p50: { uk: 'середина', en: 'median' },
  p95: { uk: '95\u00A0%', en: '95%' },
  mean: { uk: 'середнє', en: 'mean' },
}
const MEANINGS: Readonly<Record<keyof Band, Text>> = {
  p5: { uk: 'менше лише в 5 % прогонів', en: 'less in 5% of the runs only' },
  p50: { uk: 'у половині прогонів менше', en: 'less in half of the runs' },
  p95: { uk: 'більше лише в 5 % прогонів', en: 'more in 5% of the runs only' },
  mean: { uk: 'середнє за всіма прогонами', en: 'mean over all runs' },
}

export const LOAD_COLUMNS: readonly Column<Load>[] = [
  JUDGE,
  plain(
    'coefficient',
    { uk: 'Коефіцієнт', en: 'Coefficient' },
    { uk: 'коефіцієнт навантаження судді', en: 'coefficient of the load' },
    ({ coefficient }, { lang }) =>
      coefficient === null || lang === 'en' ? coefficient : coefficient.replace('.', ','),
  ),
  ...band('before', { uk: 'Було', en: 'Before' }),
  ...band('after', { uk: 'Стало б', en: 'After' }),
  ...(['before', 'after'] as const).map((side): Column<Load> => ({
    name: `load_${side}`,
    title: {
      uk: `Навантаження, середина: ${side === 'before' ? 'було' : 'стало б'}`,
      en: `Load, median: ${side}`,
    },
    meaning: {
      uk: 'навантаження судді наприкінці строку, середина за прогонами',
      en: 'load of the judge at the end of the period, median of the runs',
    },
    sheetOnly: true,
    number: ({ load }) => load?.[side].p50 ?? null,
    print: estimate(2),
  })),
]

export const MEAN_COLUMNS: readonly Column<Mean>[] = [
  JUDGE,
  plain(
    'runs',
    { uk: 'Прогонів', en: 'Runs' },
    { uk: 'за скількома прогонами', en: 'over so many runs' },
    ({ runs }) => runs,
  ),
  printed(
    'mean',
    { uk: 'Середня зміна', en: 'Mean change' },
    { uk: 'середня зміна числа справ судді', en: 'mean change of the cases of the judge' },
    ({ mean }) => mean,
    estimate(2),
  ),
  printed(
    'half_width',
    { uk: 'Похибка ±', en: 'Error ±' },
    { uk: 'пів ширини 95-відсоткового інтервалу', en: 'half the width of the 95% interval' },
    ({ half_width: width }) => width,
    estimate(2),
  ),
]

export interface Balance {
  readonly side: Text
  readonly band: Band | null
  /** How many times the greatest load is the least at the end. */
  readonly final: Band | null
  readonly never: number
}

export const BALANCE_COLUMNS: readonly Column<Balance>[] = [
  plain(
    'side',
    { uk: 'Редакція', en: 'Edition' },
    { uk: 'редакція', en: 'edition' },
    ({ side }, { lang }) => side[lang],
  ),
  ...(['p5', 'p50', 'p95'] as const).map((point) =>
    printed<Balance>(
      point,
      { uk: `Днів: ${POINTS[point].uk}`, en: `Days: ${POINTS[point].en}` },
      { uk: 'робочих днів до вирівнювання', en: 'working days until the loads are even' },
      (row) => row.band?.[point] ?? null,
      estimate(0),
    ),
  ),
  printed(
    'final',
    { uk: 'Наприкінці, разів', en: 'At the end, times' },
    {
      uk: 'у скільки разів найбільше навантаження перевищує найменше наприкінці строку, середина',
      en: 'how many times the greatest load is the least at the end of the period, median',
    },
    ({ final }) => final?.p50 ?? null,
    estimate(2),
  ),
  plain(
    'never',
    { uk: 'Не вирівнялося, прогонів', en: 'Never even, runs' },
    { uk: 'у скількох прогонах за строк не вирівнялося', en: 'runs in which it never happens' },
    ({ never }) => never,
  ),
]
