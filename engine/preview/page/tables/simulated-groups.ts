/** Tables of the simulation: what judges with one coefficient receive, and what becomes of the matters. */
import type { SimulationReport } from '../../types.ts'
import { outcomeTitle } from '../words/labels.ts'
import type { Text } from '../words/telling.ts'
import { type Column, estimate, plain, printed } from './column.ts'

type Group = SimulationReport['coefficients'][number]
type Outcome = SimulationReport['outcomes'][number]

const BEFORE: Text = { uk: 'Було', en: 'Before' }
const AFTER: Text = { uk: 'Стало б', en: 'After' }

/** What a judge with each coefficient receives. */
export const COEFFICIENT_COLUMNS: readonly Column<Group>[] = [
  plain(
    'coefficient',
    { uk: 'Коефіцієнт', en: 'Coefficient' },
    { uk: 'коефіцієнт навантаження судді', en: 'coefficient of the load' },
    ({ coefficient }, { lang }) =>
      coefficient === null || lang === 'en' ? coefficient : coefficient.replace('.', ','),
  ),
  plain(
    'judges',
    { uk: 'Суддів', en: 'Judges' },
    { uk: 'скільки суддів із цим коефіцієнтом', en: 'judges with this coefficient' },
    ({ judges }) => judges,
  ),
  ...(['before', 'after'] as const).map((side) =>
    printed<Group>(
      side,
      { before: BEFORE, after: AFTER }[side],
      { uk: 'справ на суддю в середньому', en: 'cases of a judge on average' },
      (group) => group[side],
      estimate(1),
    ),
  ),
]

/** What becomes of the matters of all runs. */
export const OUTCOME_COLUMNS: readonly Column<Outcome>[] = [
  plain(
    'outcome',
    { uk: 'Наслідок', en: 'Outcome' },
    { uk: 'що сталося б зі справою', en: 'what becomes of the case' },
    ({ outcome }, telling) => outcomeTitle(outcome, telling),
  ),
  ...(['before', 'after'] as const).map((side) =>
    plain<Outcome>(
      side,
      { before: BEFORE, after: AFTER }[side],
      { uk: 'справ у всіх прогонах', en: 'cases of all runs' },
      (row) => row[side],
    ),
  ),
]
