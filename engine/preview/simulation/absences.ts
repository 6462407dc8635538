/**
 * When judges are away: the absences of the past as a pattern, and for one run the known ones with others like those of
 * the past.
 *
 * What is known of the future stays as it is. On every other working day a judge leaves by chance, as often as judges did
 * in the past, for an absence that somebody had then, with all its dates moved.
 */
import type { JsonObject } from '../../facts/document.ts'
import { formatDate, parseDate } from '../../time/day.ts'
import type { AbsencePlace } from '../settings.ts'
import { judgesIn, JUDGES, objectsIn } from './json-facts.ts'
import { oneOfMany } from './random.ts'
import type { AbsencePattern, Random } from './types.ts'

/** From the first day to the last, both included; without a known end for as long as anybody asks. */
export interface Away {
  readonly from: number
  readonly until: number
}

/** When the objects of a list of absences are; one that was cancelled, or has no first day, is never. */
export function awayIn(
  absences: readonly JsonObject[],
  { from, until, cancelled }: AbsencePlace,
): readonly Away[] {
  return absences.flatMap((one) => {
    if (dayIn(one[cancelled]) !== undefined) return []
    const first = dayIn(one[from])
    return first === undefined ? [] : [{ from: first, until: dayIn(one[until]) ?? Infinity }]
  })
}

export const isAway = (away: readonly Away[], day: number): boolean =>
  away.some(({ from, until }) => from <= day && day <= until)

export const DATE_LENGTH = 'yyyy-mm-dd'.length

/** The day at the beginning of a text. */
const dayIn = (value: unknown): number | undefined =>
  typeof value === 'string' ? parseDate(value.slice(0, DATE_LENGTH)) : undefined

/** The facts of the court with the absences of one run; the same for both editions. */
export function withAbsences(
  standing: JsonObject,
  days: readonly number[],
  fields: AbsencePlace,
  pattern: AbsencePattern | undefined,
  random: Random,
): JsonObject {
  if (pattern === undefined || pattern.past.length === 0) return standing
  const judges = judgesIn(standing).map((judge) => {
    const known = objectsIn(judge[fields.list])
    const more = chanced(awayIn(known, fields), days, fields, pattern, random)
    return more.length === 0 ? judge : { ...judge, [fields.list]: [...known, ...more] }
  })
  return { ...standing, [JUDGES]: judges }
}

function chanced(
  known: readonly Away[],
  days: readonly number[],
  fields: AbsencePlace,
  { rate, past }: AbsencePattern,
  random: Random,
): readonly JsonObject[] {
  const [away, added] = [[...known], [] as JsonObject[]]
  for (const day of days) {
    // Asked on every day, so that an absence does not change the luck of the days after it.
    const [leaves, which] = [random() < rate, oneOfMany(random, past.length)]
    const template = past[which]
    if (!leaves || template === undefined || isAway(away, day)) continue
    const absence = movedTo(template, day, fields)
    const when = awayIn([absence], fields)
    if (away.some((one) => when.some((other) => overlaps(one, other)))) continue
    away.push(...when)
    added.push(absence)
  }
  return added
}

const overlaps = (a: Away, b: Away): boolean => a.from <= b.until && b.from <= a.until

/** All dates by as many days as the first day moves; an absence that comes twice is not one and the same. */
function movedTo(absence: JsonObject, day: number, { from }: AbsencePlace): JsonObject {
  const shift = day - (dayIn(absence[from]) ?? day)
  const moved = (value: unknown): unknown => {
    const date = dayIn(value)
    return typeof value !== 'string' || date === undefined
      ? value
      : formatDate(date + shift) + value.slice(DATE_LENGTH)
  }
  return Object.fromEntries(
    Object.entries(absence).flatMap(([key, value]) => (key === 'id' ? [] : [[key, moved(value)]])),
  )
}

/** How often and how judges were away on the working days of a past period. */
export function absencePattern(
  judges: readonly { readonly absences: readonly JsonObject[] }[],
  days: readonly number[],
  fields: AbsencePlace,
): AbsencePattern {
  const [first = 0, last = -1] = [days[0], days.at(-1)]
  const began = judges.flatMap(({ absences }) =>
    absences.filter((one) =>
      // Without a known end nobody knows for how long it would come again.
      awayIn([one], fields).some(
        ({ from, until }) => from >= first && from <= last && until < Infinity,
      ),
    ),
  )
  const present = judges.reduce((sum, { absences }) => {
    const away = awayIn(absences, fields)
    return sum + days.filter((day) => !isAway(away, day)).length
  }, 0)
  return { rate: present === 0 ? 0 : began.length / present, past: began }
}
