/** The facts that a draw or a decision rested on in; the few that an audit asks about out. */
import { parseDate } from '../../time/day.ts'
import { isFields } from '../../time/shape.ts'
import { isSealed } from '../../record/seal.ts'
import type { FactPlaces } from '../settings.ts'
import { valueAt, valuesAt } from './places.ts'

export interface Absence {
  readonly person: string
  /** Day numbers; without an end still going on. */
  readonly from: number
  readonly until: number | undefined
}

/** Somebody did something on a day. */
export interface Deed {
  readonly person: string
  readonly day: number
}

/** A fact that is given, one known to be none, or one that nobody gave. */
export type Given = 'given' | 'none' | 'absent'

export interface Snapshot {
  readonly names: ReadonlyMap<string, string>
  readonly absences: readonly Absence[]
  readonly deeds: readonly Deed[]
  readonly complexity: Given
  readonly repeatReason: string | undefined
  readonly workingDayEnd: string | undefined
  /** `undefined` where the facts say nothing of duty. */
  readonly dutyDays: ReadonlySet<number> | undefined
  /** The same for two filings that look alike; `undefined` where the parties are not in the facts. */
  readonly filing: string | undefined
}

export function snapshotIn(document: unknown, places: FactPlaces): Snapshot {
  const textAt = (place: string) => textOf(valueAt(document, place))
  return {
    names: namesIn(document, places.surname),
    absences: absencesIn(document, places.absence),
    deeds: places.acts.flatMap((place) => deedsIn(document, place)),
    complexity: givenIn(document, places.complexity),
    repeatReason: textAt(places.repeat_reason),
    workingDayEnd: textAt(places.working_day_end),
    dutyDays: dutyIn(document, places.duty_days),
    filing: filingIn(document, places.filing),
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

const dayOf = (value: unknown): number | undefined =>
  typeof value === 'string' ? parseDate(value.slice(0, 'yyyy-mm-dd'.length)) : undefined

/** The id of whom the first `*` stood for. */
const personOf = (item: string): string => item.split('/')[1] ?? ''

function namesIn(document: unknown, place: string): ReadonlyMap<string, string> {
  return new Map(
    valuesAt(document, place).flatMap(({ value, item }) =>
      typeof value === 'string' ? [[personOf(item), value] as const] : [],
    ),
  )
}

function absencesIn(document: unknown, { list, from, until }: FactPlaces['absence']): Absence[] {
  return valuesAt(document, list).flatMap(({ value, item }) => {
    if (!isFields(value)) return []
    const first = dayOf(value[from])
    return first === undefined
      ? []
      : [{ person: personOf(item), from: first, until: dayOf(value[until]) }]
  })
}

function deedsIn(document: unknown, { who, on }: FactPlaces['acts'][number]): Deed[] {
  const days = new Map(valuesAt(document, on).map(({ value, item }) => [item, dayOf(value)]))
  return valuesAt(document, who).flatMap(({ value, item }) => {
    const day = days.get(item)
    return typeof value === 'string' && day !== undefined ? [{ person: value, day }] : []
  })
}

function givenIn(document: unknown, place: string): Given {
  const [found] = valuesAt(document, place)
  if (found === undefined) return 'absent'
  return found.value === null || found.value === '' ? 'none' : 'given'
}

function dutyIn(document: unknown, places: readonly string[]): ReadonlySet<number> | undefined {
  const said = places.flatMap((place) => valuesAt(document, place))
  if (said.length === 0) return undefined
  return new Set(said.map(({ value }) => dayOf(value)).filter((day) => day !== undefined))
}

/** Parties in any order, in the same roles; a sealed name cannot be compared. */
function filingIn(
  document: unknown,
  { same, parties, names }: FactPlaces['filing'],
): string | undefined {
  const people = valuesAt(document, parties).map(({ value }) =>
    isFields(value) ? names.map((name) => value[name]) : [],
  )
  const known = people.filter((one) => one.some((part) => typeof part === 'string'))
  if (known.length === 0 || people.flat().some((part) => isSealed(part))) return undefined
  const rows = known.map((one) => JSON.stringify(one.map(folded))).toSorted()
  return JSON.stringify([same.map((place) => valueAt(document, place) ?? null), rows])
}

const folded = (part: unknown): unknown =>
  typeof part === 'string' ? part.trim().toLowerCase() : part

/** The absence of somebody on a day. */
export function absenceOn(
  { absences }: Snapshot,
  person: string,
  day: number,
): Absence | undefined {
  return absences.find(
    (one) =>
      one.person === person && one.from <= day && (one.until === undefined || day <= one.until),
  )
}
