/**
 * Why an eligible judge was nearly excluded: a judge and a pool in, the ground that comes closest out.
 *
 * The draw is moved day by day through the engine, 60 days on and 14 days back; the first day on
 * which some ground would hold is the nearest miss.
 */
import type { FactRecord, Facts } from '../facts/value.ts'
import { withChanges } from './changed-facts.ts'
import type { Telling } from './decision.ts'
import { groundsOf, type Ground } from './ground.ts'
import { dayOfValue, movedBy } from './moved-day.ts'
import { placesOf, placeKey, type Place } from './places.ts'
import { runOf, verdictOn, type Pool } from './pool.ts'

const DAYS_FORWARD = 60
const DAYS_BACK = 14

export interface NearMiss {
  readonly ground: Ground
  /** The facts of the day on which it holds. */
  readonly facts: Facts
  readonly place: Place
  /** From the draw to the nearest day on which the ground holds; negative: in the past. */
  readonly days: number
  readonly day: number
}

/** The ground that is fewest days away, a later one before an earlier one; `undefined`: none within the bounds. */
export function nearestMiss(judge: FactRecord, pool: Pool, telling: Telling): NearMiss | undefined {
  const read = groundsOf(judge, pool, telling.decision).flatMap(({ cases }) =>
    cases.flatMap(({ facts }) => facts),
  )
  const moving = distinct(placesOf(read, telling).filter(isMovable))
  const misses = moving.flatMap((place) => [
    ...firstMiss(judge, pool, place, 1, DAYS_FORWARD, telling),
    ...firstMiss(judge, pool, place, -1, DAYS_BACK, telling),
  ])
  return misses.toSorted((a, b) => Math.abs(a.days) - Math.abs(b.days) || b.days - a.days)[0]
}

const isMovable = ({ shared, type }: Place): boolean =>
  shared && (type.kind === 'date' || type.kind === 'datetime')

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
]

function firstMiss(
  judge: FactRecord,
  pool: Pool,
  place: Place,
  direction: 1 | -1,
  bound: number,
  telling: Telling,
): readonly NearMiss[] {
  const { decision } = telling
  const { record, field, type, value: start } = place
  if (typeof start !== 'number') return []
  for (let step = 1; step <= bound; step++) {
    const value = movedBy(start, type, step * direction, decision.working)
    const facts = withChanges(decision.facts, [{ record, field, value }], decision.derivations)
    const moved = facts && { ...decision, facts }
    const there = facts?.judges?.find(({ id }) => id === judge.id)
    if (moved === undefined || there === undefined) continue
    if (verdictOn(there, runOf(moved), pool)?.status !== 'excluded') continue
    const ground = groundsOf(there, pool, moved).find(({ truth }) => truth === 'true')
    const day = dayOfValue(value, type)
    if (ground === undefined || day === undefined) return []
    return [{ ground, facts: moved.facts, place, days: step * direction, day }]
  }
  return []
}
