/**
 * The absences of a year, planned by a seed: leave with orders signed ahead, sickness without, trips, training.
 *
 * Leave of 5–13 days is the most frequent: a proposed amendment of its rule should have something to be tried on.
 */
import { BLOCKS, blockOf } from './judges.ts'

export interface PlannedAbsence {
  /** Place of the judge in the list. */
  readonly judge: number
  readonly kind: 'leave' | 'sick' | 'business_trip' | 'training'
  readonly starts_on: string
  readonly ends_on: string
  /** When the court learns of it, on the day of the order where there is one. */
  readonly known_on: string
  readonly has_order: boolean
  /** The order is cancelled on this day, and the judge stays. */
  readonly cancelled_on: string | null
}

interface Pattern {
  readonly kind: PlannedAbsence['kind']
  /** How many a year, at most. */
  readonly times: number
  readonly chance: number
  readonly days: readonly [number, number]
  /** Calendar days before the first one on which the order is signed; none for sickness. */
  readonly ahead: readonly [number, number] | null
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'leave', times: 1, chance: 0.85, days: [14, 30], ahead: [20, 35] },
  { kind: 'leave', times: 3, chance: 0.75, days: [5, 13], ahead: [9, 25] },
  { kind: 'leave', times: 2, chance: 0.4, days: [1, 4], ahead: [3, 12] },
  { kind: 'sick', times: 2, chance: 0.45, days: [2, 14], ahead: null },
  { kind: 'business_trip', times: 2, chance: 0.3, days: [2, 8], ahead: [6, 14] },
  { kind: 'training', times: 1, chance: 0.5, days: [1, 5], ahead: [5, 12] },
]

const CANCELLED = 0.06
/** Of the judges of a block at one time. */
const AWAY_AT_MOST = 0.5

/** Everything that is going to happen in the year from a day on, in the order in which the court learns it. */
export function plannedAbsences(
  random: () => number,
  first: Temporal.PlainDate,
): readonly PlannedAbsence[] {
  const planned: PlannedAbsence[] = []
  for (const judge of BLOCKS.flatMap(({ size }) => Array.from({ length: size })).keys()) {
    for (const pattern of PATTERNS.flatMap((one) => Array.from({ length: one.times }, () => one))) {
      if (random() > pattern.chance) continue
      const absence = absenceOf(pattern, judge, first, random)
      if (fits(absence, planned)) planned.push(absence)
    }
  }
  return planned.toSorted((a, b) =>
    a.known_on < b.known_on ? -1 : a.known_on > b.known_on ? 1 : 0,
  )
}

function absenceOf(
  { kind, days, ahead }: Pattern,
  judge: number,
  first: Temporal.PlainDate,
  random: () => number,
): PlannedAbsence {
  const between = ([least, most]: readonly [number, number]): number =>
    least + Math.floor(random() * (most - least + 1))
  const starts = first.add({ days: Math.floor(random() * 365) })
  const ends = starts.add({ days: between(days) - 1 })
  const known = ahead === null ? starts : later(first, starts.subtract({ days: between(ahead) }))
  const cancelled =
    ahead !== null && random() < CANCELLED && Temporal.PlainDate.compare(known, starts) < 0
  return {
    judge,
    kind,
    starts_on: starts.toString(),
    ends_on: ends.toString(),
    known_on: known.toString(),
    has_order: ahead !== null,
    cancelled_on: cancelled ? later(known, starts.subtract({ days: 2 })).toString() : null,
  }
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a

/** A judge is away once at a time, and of a block enough stay. */
function fits(absence: PlannedAbsence, planned: readonly PlannedAbsence[]): boolean {
  const together = planned.filter(
    ({ starts_on, ends_on }) => starts_on <= absence.ends_on && absence.starts_on <= ends_on,
  )
  if (together.some(({ judge }) => judge === absence.judge)) return false
  const block = blockOf(absence.judge)
  const away = together.filter(({ judge }) => blockOf(judge) === block)
  return away.length < (BLOCKS[block]?.size ?? 0) * AWAY_AT_MOST
}
