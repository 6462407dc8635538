/**
 * What would have made an excluded judge eligible: a judge and his grounds in, the smallest changes out.
 *
 * Changes of one fact first; then two or three facts of which none alone is enough. Every change
 * shown has been tried on the whole decision, and none contains another.
 */
import type { FactRecord } from '../facts/value.ts'
import type { Telling } from './decision.ts'
import { fixesOf, withReach, type Fix } from './fixes.ts'
import type { Ground } from './ground.ts'
import { placeKey, placesOf, type Place } from './places.ts'
import type { Pool } from './pool.ts'
import { trialOf, type Trial } from './trial.ts'

/** How many facts are changed together at most, how many changes are shown, how many sets are tried. */
export const MOST_FACTS = 3
const MOST_SHOWN = 6
const MOST_TRIED = 400

export interface Counterfactual {
  readonly fixes: readonly Fix[]
}

export interface Counterfactuals {
  readonly shown: readonly Counterfactual[]
  /** Found but not shown. */
  readonly more: number
}

export function counterfactuals(
  judge: FactRecord,
  grounds: readonly Ground[],
  pool: Pool,
  telling: Telling,
): Counterfactuals {
  const holding = grounds.filter(({ truth }) => truth === 'true')
  const clauses = [...new Set(holding.map(({ rule }) => rule.clause))]
  const trial = trialOf(judge.id ?? '', clauses, pool, telling.decision)
  const fixes = placesIn(holding, telling).flatMap((place) => fixesOf(place, trial, telling))
  return smallest(fixes, trial, telling)
}

/** Of the fixes found, the smallest changes that are enough, each tried on the whole decision. */
export function smallest(fixes: readonly Fix[], trial: Trial, telling: Telling): Counterfactuals {
  const singles = fixes.filter(({ enough }) => enough).filter((fix) => verified([fix], trial))
  const found = [
    ...singles.map((fix): Counterfactual => ({ fixes: [fix] })),
    ...together(
      fixes.filter(({ enough }) => !enough),
      singles,
      trial,
    ),
  ]
  const shown = found.slice(0, MOST_SHOWN).map(({ fixes: one }) => whole(one, trial, telling))
  return { shown, more: found.length - shown.length }
}

/** Each change with how far it goes; where the furthest values do not do together, the nearest alone. */
function whole(fixes: readonly Fix[], trial: Trial, telling: Telling): Counterfactual {
  const reaching = fixes.map((fix) => withReach(fix, trial, telling))
  const furthest = reaching.map((fix) => ({ ...fix, value: fix.far ?? fix.value }))
  if (fixes.length === 1 || verified(furthest, trial)) return { fixes: reaching }
  return { fixes: fixes.map((fix) => ({ ...fix, until: fix.value })) }
}

/** What is about the matter first, then what is about the judge, each in the order of reading. */
function placesIn(grounds: readonly Ground[], telling: Telling): readonly Place[] {
  const facts = grounds.flatMap(({ cases }) => cases.flatMap((one) => one.facts))
  const places = new Map(placesOf(facts, telling).map((place) => [placeKey(place), place]))
  return [...places.values()].toSorted((a, b) => Number(b.shared) - Number(a.shared))
}

/** The verdict on the judge alone is cheap, so the whole decision is asked only where it is good. */
function verified(fixes: readonly Fix[], trial: Trial): boolean {
  const changes = fixes.map(({ place, value }) => ({ ...place, value }))
  return trial.after(changes).eligible && trial.verified(changes)
}

/** Two facts, then three: sets that contain no smaller one, and that together leave no ground. */
function together(
  parts: readonly Fix[],
  singles: readonly Fix[],
  trial: Trial,
): readonly Counterfactual[] {
  const found: Counterfactual[] = []
  const taken: (readonly string[])[] = singles.map((fix) => [keyOf(fix)])
  let tried = 0
  for (let size = 2; size <= MOST_FACTS; size++) {
    for (const fixes of subsets(parts, size)) {
      const keys = fixes.map(keyOf)
      if (!mayBeEnough(fixes, trial) || taken.some((set) => contains(keys, set))) continue
      if (tried++ >= MOST_TRIED) return found
      if (!verified(fixes, trial)) continue
      found.push({ fixes })
      taken.push(keys)
    }
  }
  return found
}

/** A change in one direction of one fact; how far it goes does not make it another one. */
export const keyOf = ({ place, way, item }: Fix): string =>
  `${placeKey(place)} ${way}${typeof item === 'string' ? ` ${item}` : ''}`

const contains = (keys: readonly string[], set: readonly string[]): boolean =>
  set.every((key) => keys.includes(key))

/** Every ground goes away with one of the changes, and no fact is changed twice. */
function mayBeEnough(fixes: readonly Fix[], { grounds }: Trial): boolean {
  const places = new Set(fixes.map(({ place }) => placeKey(place)))
  return (
    places.size === fixes.length &&
    grounds.every((ground) => fixes.some(({ clears }) => clears.has(ground)))
  )
}

function* subsets(parts: readonly Fix[], size: number): Generator<readonly Fix[]> {
  if (size === 0) yield []
  for (const [index, part] of parts.entries()) {
    if (size === 0) return
    for (const rest of subsets(parts.slice(index + 1), size - 1)) yield [part, ...rest]
  }
}
