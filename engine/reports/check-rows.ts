/** The numbers of each member that rest on the calendar and on one another: period, days worked, load. */
import type { Note } from '../import/types.ts'
import { decimalText, type Rational } from '../draw/rational.ts'
import type { Calendar } from '../time/calendar.ts'
import { formatDate, formatDateUk } from '../time/day.ts'
import { workingDaysBetweenInclusive } from '../time/working-days.ts'
import { decimalsOf, isRounded } from './numbers.ts'
import { compared, placeOf, same, unchecked } from './steps.ts'
import type { Ballot, Row, Step } from './types.ts'

/** What is known besides the list. */
export interface Surroundings {
  readonly calendar: Calendar
  readonly martialLaw: (day: string) => boolean
  /** The day of the draw; absent when the report does not tell it. */
  readonly day?: number | undefined
}

/** First all periods, then all days, then all loads: as one would go through the columns. */
export function rowSteps(
  { rows }: Ballot,
  loads: readonly (Rational | undefined)[],
  around: Surroundings,
): readonly Step[] {
  const starts = new Set(rows.flatMap(({ from }) => from?.value ?? []))
  return [
    ...rows.map((row) => periodStep(row, starts.size === 1, around)),
    ...rows.map((row) => daysStep(row, around)),
    ...rows.map((row, index) => loadStep(row, loads[index])),
    ...rows.flatMap(partSteps),
  ]
}

/** Everybody's period was the same in the one report seen; where it is not, nobody knows whose is right. */
function periodStep(row: Row, isCommon: boolean, { day }: Surroundings): Step {
  const { from, to } = row
  const place = placeOf(row)
  const read = same(`${from?.text ?? '?'}–${to?.text ?? '?'}`)
  if (from === undefined || to === undefined) return unchecked('period', place, read, NO_PERIOD)
  if (from.value > to.value)
    return compared('period', place, { read, recomputed: NOT_LATER, holds: false })
  if (day === undefined) return unchecked('period', place, read, NO_DAY)
  const until = formatDateUk(day)
  const recomputed: Note = { uk: `по ${until}`, en: `to ${until}` }
  if (to.value < day) return unchecked('period', place, read, ENDS_EARLY, recomputed)
  if (to.value === day && !isCommon)
    return unchecked('period', place, read, OTHER_START, recomputed)
  return compared('period', place, { read, recomputed, holds: to.value === day })
}

/** Fewer days than the calendar has may be true: who was absent when, a report does not say. */
function daysStep(row: Row, { calendar, martialLaw }: Surroundings): Step {
  const { from, to, days } = row
  const place = placeOf(row)
  const read = same(days?.text ?? '—')
  if (days === undefined) return unchecked('days', place, read, NOT_PRINTED)
  if (from === undefined || to === undefined || from.value > to.value)
    return unchecked('days', place, read, NO_PERIOD)
  const isWar = martialLaw(formatDate(to.value))
  const working = workingDaysBetweenInclusive(calendar, isWar, from.value, to.value)
  const recomputed = same(working)
  const scaled = BigInt(working) * days.value.d
  if (from.value < calendar.reliableFrom && days.value.n !== scaled)
    return unchecked('days', place, read, OLD_CALENDAR, recomputed)
  if (days.value.n < scaled) return unchecked('days', place, read, FEWER, recomputed)
  return compared('days', place, { read, recomputed, holds: days.value.n === scaled }, MORE)
}

function loadStep(row: Row, exact: Rational | undefined): Step {
  const { load } = row
  const place = placeOf(row)
  const read = same(load?.text ?? '—')
  if (load === undefined) return unchecked('load', place, read, NOT_PRINTED)
  if (exact === undefined) return unchecked('load', place, read, NO_LOAD)
  const recomputed = same(decimalText(exact, decimalsOf(load.text)))
  return compared('load', place, { read, recomputed, holds: isRounded(load, exact) })
}

/** What the program prints about a member and nobody here understands. */
function partSteps(row: Row): readonly Step[] {
  return row.unread.map((part) => unchecked('part', placeOf(row), same(part), NOT_UNDERSTOOD))
}

const NOT_PRINTED: Note = { uk: 'у рядку не надруковано', en: 'not printed in the line' }
const NO_PERIOD: Note = {
  uk: 'періоду не надруковано або це не дати',
  en: 'no period is printed, or these are no dates',
}
const NOT_LATER: Note = { uk: 'початок не пізніше за кінець', en: 'start not later than the end' }
const NO_DAY: Note = { uk: 'дня розподілу не прочитано', en: 'the day of the draw is not read' }
const ENDS_EARLY: Note = {
  uk: 'закінчується раніше, ніж розподіл: чи так має бути, не відомо',
  en: 'ends before the draw: whether it should is not known',
}
const OTHER_START: Note = {
  uk: 'періоди у списку починаються не однаково: чому, зі звіту не видно',
  en: 'the periods of the list do not start alike: why, the report does not say',
}
const FEWER: Note = {
  uk: 'менше, ніж робочих днів у періоді: відсутність видно лише з табеля',
  en: 'fewer than the working days of the period: an absence is seen in the timesheet only',
}
const MORE: Note = {
  uk: 'більше, ніж робочих днів у періоді; чергування у вихідний видно лише з табеля',
  en: 'more than the working days of the period; duty on a day off is seen in the timesheet only',
}
const OLD_CALENDAR: Note = {
  uk: 'тодішніх перенесень вихідних у календарі немає',
  en: 'the calendar has no moved days off of that time',
}
const NO_LOAD: Note = {
  uk: 'приведеної ваги або днів не прочитано, чи днів нуль',
  en: 'the reduced weight or the days are not read, or there are no days',
}
const NOT_UNDERSTOOD: Note = { uk: 'що це означає, не відомо', en: 'its meaning is not known' }
