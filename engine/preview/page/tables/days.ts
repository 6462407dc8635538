/** Days of judges: away by the registers, shut out of every matter of the day by one edition or by both. */
import type { JudgeDay } from '../../types.ts'
import { dayText } from '../words/numbers.ts'
import { byName, clauseList, type Telling } from '../words/telling.ts'
import { type Column, plain } from './column.ts'

/** What the change does to a day: only the new edition shuts the judge out, only the earlier one, both, none. */
export type DayEffect = 'added' | 'taken' | 'both' | 'none'

export function effectOf({ before, after }: JudgeDay): DayEffect {
  if (after.length > 0) return before.length > 0 ? 'both' : 'added'
  return before.length > 0 ? 'taken' : 'none'
}

/** A day on which nothing keeps the judge from anything says nothing to a reader. */
export const eventful = (days: readonly JudgeDay[]): readonly JudgeDay[] =>
  days.filter((day) => day.away || effectOf(day) !== 'none')

export const DAY_COLUMNS: readonly Column<JudgeDay>[] = [
  plain(
    'judge',
    { uk: 'Суддя', en: 'Judge' },
    { uk: 'прізвище судді', en: 'name of the judge' },
    ({ judge }, { name }) => name(judge),
  ),
  plain(
    'id',
    { uk: 'Код', en: 'Id' },
    { uk: 'код судді в журналі', en: 'id of the judge in the ledger' },
    ({ judge }) => judge,
  ),
  plain('day', { uk: 'День', en: 'Day' }, { uk: 'день', en: 'the day' }, ({ day }, { lang }) =>
    dayText(day, lang),
  ),
  plain(
    'away',
    { uk: 'Відсутність', en: 'Away' },
    {
      uk: 'так, якщо судді не було за реєстрами',
      en: 'yes if the judge was away by the registers',
    },
    ({ away }, { lang }) => (away ? { uk: 'так', en: 'yes' }[lang] : null),
  ),
  plain(
    'before',
    { uk: 'Не допущено: було', en: 'Shut out: before' },
    {
      uk: 'пункти, за якими суддю не допущено до жодної справи дня за попередньою редакцією',
      en: 'items that shut the judge out of every case of the day, earlier edition',
    },
    ({ before }, telling) => (before.length === 0 ? null : clauseList(before, telling)),
  ),
  plain(
    'after',
    { uk: 'Не допущено: стало б', en: 'Shut out: after' },
    { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    ({ after }, telling) => (after.length === 0 ? null : clauseList(after, telling)),
  ),
]

/** The days of one judge, counted. */
export interface DayCount {
  readonly judge: string
  readonly away: number
  readonly effects: Readonly<Record<DayEffect, number>>
  /** By which clauses the added days are. */
  readonly clauses: readonly string[]
}

export function dayCounts(days: readonly JudgeDay[], telling: Telling): readonly DayCount[] {
  const groups = [...Map.groupBy(days, ({ judge }) => judge)]
  return byName(
    groups.map(([judge, own]) => countOf(judge, own)),
    telling,
  )
}

function countOf(judge: string, days: readonly JudgeDay[]): DayCount {
  const effects = { added: 0, taken: 0, both: 0, none: 0 }
  for (const day of days) effects[effectOf(day)]++
  const added = days.filter((day) => effectOf(day) === 'added')
  return {
    judge,
    away: days.filter(({ away }) => away).length,
    effects,
    clauses: [...new Set(added.flatMap(({ after }) => after))],
  }
}

const tally = (name: string, title: Column<DayCount>['title'], of: (row: DayCount) => number) =>
  plain<DayCount>(name, title, title, of)

export const DAY_COUNT_COLUMNS: readonly Column<DayCount>[] = [
  plain(
    'judge',
    { uk: 'Суддя', en: 'Judge' },
    { uk: 'прізвище судді', en: 'name of the judge' },
    ({ judge }, { name }) => name(judge),
  ),
  tally('away', { uk: 'Відсутність, днів', en: 'Away, days' }, ({ away }) => away),
  tally(
    'both',
    { uk: 'Не допущено в обох', en: 'Shut out by both' },
    ({ effects }) => effects.both,
  ),
  tally('added', { uk: 'Додалося днів', en: 'Days added' }, ({ effects }) => effects.added),
  tally('taken', { uk: 'Відпало днів', en: 'Days taken away' }, ({ effects }) => effects.taken),
  plain(
    'clauses',
    { uk: 'За якими пунктами додалося', en: 'Items that add' },
    { uk: 'пункти нової редакції', en: 'items of the new edition' },
    ({ clauses }, telling) => clauseList(clauses, telling),
  ),
]
