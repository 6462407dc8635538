/**
 * Single changes that take a ground away: a place and a way to try it in, the nearest values out.
 *
 * Dates are walked outward day by day to the nearest day on which something changes; yes and no
 * are flipped; values of lists are added or taken out one at a time; what may be absent is absent.
 */
import type { Type } from '../../grammar/index.ts'
import type { Known } from '../facts/value.ts'
import type { Telling } from './decision.ts'
import { movedBy } from './moved-day.ts'
import type { Place } from './places.ts'
import type { Trial } from './trial.ts'

/** How far a date is moved, and a number changed. */
export const DATE_BOUND = 400
const NUMBER_BOUND = 60

export type Way = 'earlier' | 'later' | 'less' | 'more' | 'none' | 'other' | 'added' | 'removed'

export interface Fix {
  readonly place: Place
  readonly way: Way
  readonly value: Known
  /** How many days or units away the value is, where it was walked to. */
  readonly step?: number
  /** The value is a bound to the minute, where others were moved by whole days. */
  readonly exact?: true
  /** The value added to a list or taken out of it. */
  readonly item?: Known
  /** The last value on this way that was tried and does the same. */
  readonly far?: Known
  /** That value, where the next one does not; absent: the search ended at its bound. */
  readonly until?: Known
  /** Grounds of the judge that no longer hold. */
  readonly clears: ReadonlySet<string>
  /** The judge takes part with this change alone. */
  readonly enough: boolean
}

/** Every fix of one place: those that are enough, and the nearest that take only some grounds away. */
export function fixesOf(place: Place, trial: Trial, telling: Telling): readonly Fix[] {
  const { type } = place
  const absent = noneIsMeant(place, telling) ? [single(place, 'none', null, trial)] : []
  return [...valueFixes(place, type, trial, telling), ...absent].filter(
    ({ clears }) => clears.size > 0,
  )
}

function valueFixes(place: Place, type: Type, trial: Trial, telling: Telling): readonly Fix[] {
  const { value } = place
  switch (type.kind) {
    case 'date':
    case 'datetime':
      return typeof value === 'number' ? dateFixes(place, trial, telling) : []
    case 'boolean':
      return typeof value === 'boolean' ? [single(place, 'other', !value, trial)] : []
    case 'integer':
    case 'duration':
      return typeof value === 'number' ? numberFixes(place, trial, telling) : []
    case 'enum':
      return valuesOf(type, telling)
        .filter((other) => other !== value)
        .map((other) => single(place, 'other', other, trial))
    case 'list':
      return Array.isArray(value) ? listFixes(place, value as readonly Known[], trial, telling) : []
    case 'text':
    case 'time':
    case 'decimal':
    case 'money':
    case 'none':
    case 'calendar':
    case 'unknown':
    case 'map':
    case 'interval':
    case 'record':
      return []
  }
}

function single(place: Place, way: Way, value: Known, trial: Trial, item?: Known): Fix {
  const { cleared, eligible } = trial.after([{ ...place, value }])
  return {
    place,
    way,
    value,
    clears: cleared,
    enough: eligible,
    ...(item !== undefined && { item }),
  }
}

function dateFixes(place: Place, trial: Trial, telling: Telling): readonly Fix[] {
  return [...walk(place, 'earlier', trial, telling), ...walk(place, 'later', trial, telling)]
}

function numberFixes(place: Place, trial: Trial, telling: Telling): readonly Fix[] {
  return [...walk(place, 'less', trial, telling), ...walk(place, 'more', trial, telling)]
}

/** The value so many steps away, and how many steps there are. */
function valuesOn(place: Place, way: Way, telling: Telling) {
  const { type, value } = place
  const start = typeof value === 'number' ? value : 0
  const { working } = telling.decision
  const dated = way === 'earlier' || way === 'later'
  const sign = way === 'earlier' || way === 'less' ? -1 : 1
  const at = (step: number): Known =>
    dated ? movedBy(start, type, sign * step, working) : start + sign * step
  const bound = dated ? DATE_BOUND : way === 'less' ? Math.min(start, NUMBER_BOUND) : NUMBER_BOUND
  return { at, bound }
}

/** The nearest value for each set of grounds that goes away, up to the first that is enough. */
function walk(place: Place, way: Way, trial: Trial, telling: Telling): readonly Fix[] {
  const { at, bound } = valuesOn(place, way, telling)
  const found = new Map<string, Fix>()
  // A fact without a value may have the very day of the request.
  const first = place.absent && way === 'earlier' ? 0 : 1
  for (let step = first; step <= bound; step++) {
    const value = at(step)
    if (value === null) break
    const { cleared, eligible: alone, possible } = trial.after([{ ...place, value }])
    if (!possible) break
    const key = [...cleared].join(' ')
    // On a day off the matter may go another way altogether: only the whole decision tells.
    const eligible = alone && trial.verified([{ ...place, value }])
    if (found.has(key) && !eligible) continue
    const fix: Fix = { place, way, value, step, clears: cleared, enough: eligible }
    if (eligible) return [...found.values(), fix]
    found.set(key, fix)
  }
  return [...found.values()]
}

/** The same change with how far it goes on doing what it does. */
export function withReach(fix: Fix, trial: Trial, telling: Telling): Fix {
  const { place, way, clears, enough } = fix
  if (fix.step === undefined) return fix
  const { at, bound } = valuesOn(place, way, telling)
  let step = fix.step
  for (; step < bound; step++) {
    const value = at(step + 1)
    const { cleared, eligible } = trial.after([{ ...place, value }])
    const same = enough ? eligible : [...clears].every((ground) => cleared.has(ground))
    if (value === null || !same) break
  }
  const ended = step < bound
  // The last day may be a day off, on which the matter goes another way: back to one that is verified.
  while (enough && step > fix.step && !trial.verified([{ ...place, value: at(step) }])) step--
  const far = at(step)
  return { ...fix, far, ...(ended && { until: far }) }
}

function listFixes(
  place: Place,
  values: readonly Known[],
  trial: Trial,
  telling: Telling,
): readonly Fix[] {
  const of = place.type.kind === 'list' ? place.type.of : place.type
  const possible = of.kind === 'text' ? [trial.judge] : valuesOf(of, telling)
  const added = possible.filter((item) => !values.includes(item))
  return [
    ...added.map((item) => single(place, 'added', [...values, item], trial, item)),
    ...values.map((item) =>
      single(
        place,
        'removed',
        values.filter((other) => other !== item),
        trial,
        item,
      ),
    ),
  ]
}

function valuesOf(type: Type, { decision }: Telling): readonly string[] {
  if (type.kind !== 'enum') return []
  return [...(decision.policy.vocabulary.enums.get(type.name)?.values.keys() ?? [])]
}

/** An order need not have been signed; a period without its end is no change that anybody could make. */
function noneIsMeant(
  { record, field, type, value, shared, absent }: Place,
  { decision }: Telling,
): boolean {
  if (shared || absent || value === null || !['date', 'datetime', 'text'].includes(type.kind))
    return false
  return !decision.derivations.some(
    ({ entity, inputs }) => entity === record.entity && inputs.includes(field),
  )
}
