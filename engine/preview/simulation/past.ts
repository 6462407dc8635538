/**
 * What a ledger gives a simulation: the matters of the past by working day, the facts of the court as last known, how often
 * judges were away. One snapshot of facts is held at a time; of each only what is the matter's own is kept.
 */
import { rational, ZERO } from '../../draw/rational.ts'
import { isObject, type JsonObject } from '../../facts/document.ts'
import type { LedgerView } from '../../ledger/types.ts'
import type { Calendar } from '../../time/calendar.ts'
import { kyivDay } from '../../time/kyiv.ts'
import { addWorkingDays } from '../../time/working-days.ts'
import { absencePattern } from './absences.ts'
import { judgesIn, objectsIn } from './json-facts.ts'
import { ownIn, standingIn } from './matters.ts'
import { type Period, snapshotsOf } from './past-snapshots.ts'
import { oneOfMany } from './random.ts'
import type { SimulationSettings } from './settings.ts'
import type { AbsencePattern, Intake, PossibleMatter } from './types.ts'

export interface Past {
  readonly intake: Intake
  readonly standing: JsonObject
  readonly absences: AbsencePattern
  /** The day of the last matter. */
  readonly last: number
  /** Matters whose facts are not there any more, or cannot be read. */
  readonly unreadable: number
}

/** The past of a policy; `undefined` when it has no matter. */
export async function pastOf(
  view: LedgerView,
  policy: string,
  calendar: Calendar,
  settings: SimulationSettings,
  period: Period = { from: null, to: null },
): Promise<Past | undefined> {
  const { matters, latest, away, unreadable } = await gathered(view, policy, settings, period)
  const [first] = matters
  if (first === undefined || latest === undefined) return undefined
  const standing = standingIn(latest.facts, settings.standing)
  const court = standing['court']
  const martialLaw = !isObject(court) || court['martial_law'] !== false
  const last = kyivDay(latest.asOf)
  const days = daysFrom(calendar, martialLaw, kyivDay(first.asOf), last)
  const byDay = spread(matters, days)
  const oneIn = rational(1n, BigInt(days.length)) ?? ZERO
  return {
    intake: {
      kind: 'resampled',
      matters,
      onDay: (random) => byDay[oneOfMany(random, byDay.length)] ?? [],
      aDay: () => oneIn,
    },
    standing,
    absences: absencePattern(
      [...away.values()].map((own) => ({ absences: [...own.values()] })),
      days,
      settings.judge.absences,
    ),
    last,
    unreadable,
  }
}

/** The absences of each judge by their first day. */
type KnownAbsences = Map<string, Map<string, JsonObject>>

/** All matters of a policy, in the order of their moments. */
async function gathered(
  view: LedgerView,
  policy: string,
  settings: SimulationSettings,
  period: Period,
) {
  const matters: PossibleMatter[] = []
  const away: KnownAbsences = new Map()
  let latest: PossibleMatter | undefined
  let unreadable = 0
  for await (const snapshot of snapshotsOf(view, policy, period)) {
    if (snapshot === undefined) {
      unreadable++
      continue
    }
    const { facts, asOf } = snapshot
    matters.push({ facts: ownIn(facts, settings.standing), asOf })
    if (latest === undefined || latest.asOf <= asOf) latest = snapshot
    addAbsences(away, facts, settings)
  }
  return { matters: matters.sort((a, b) => a.asOf - b.asOf), latest, away, unreadable }
}

/** Every absence that some snapshot knew, as the ledger knew it last. */
function addAbsences(
  known: KnownAbsences,
  facts: JsonObject,
  { judge: { absences } }: SimulationSettings,
): void {
  for (const judge of judgesIn(facts)) {
    const id = String(judge['id'])
    const own = known.get(id) ?? new Map<string, JsonObject>()
    known.set(id, own)
    for (const one of objectsIn(judge[absences.list])) {
      own.set(JSON.stringify(one[absences.from]), one)
    }
  }
}

/** The working days of a period; when it has none, its first day. */
function daysFrom(calendar: Calendar, martialLaw: boolean, first: number, last: number) {
  const days: number[] = []
  for (let day: number | undefined = first - 1; ;) {
    day = addWorkingDays(calendar, martialLaw, day, 1)
    if (day === undefined || day > last) return days.length === 0 ? [first] : days
    days.push(day)
  }
}

/** Which matters came on each working day; those of a day off are counted with the next one, or with the last. */
function spread(
  matters: readonly PossibleMatter[],
  days: readonly number[],
): readonly (readonly number[])[] {
  const byDay: number[][] = days.map(() => [])
  for (const [at, { asOf }] of matters.entries()) {
    const place = days.findIndex((day) => day >= kyivDay(asOf))
    byDay.at(place)?.push(at)
  }
  return byDay
}
