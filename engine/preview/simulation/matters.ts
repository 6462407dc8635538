/**
 * Matters made ready for an edition: each read once, then moved to the day on which it comes, among the judges of the run.
 */
import type { JsonObject } from '../../facts/document.ts'
import type { FactRecord, Facts } from '../../facts/value.ts'
import { kyivDay, kyivOffset } from '../../time/kyiv.ts'
import type { EditionSide } from '../history.ts'
import { JUDGES } from './json-facts.ts'
import { type Mover, mover } from './move.ts'
import type { PossibleMatter, SimulationTask } from './types.ts'

const MS_PER_DAY = 86_400_000

/** The matter on a day among these judges; `undefined` when its facts are refused. */
export type MatterOn = (
  matter: number,
  day: number,
  judges: readonly FactRecord[],
) => Facts | undefined

/** The roots under which the request and the court stand. */
const [REQUEST, COURT] = ['policy', 'court']

/** A matter as it was read, its records divided into those that move and those that do not. */
interface Template {
  readonly facts: Facts
  readonly asOf: number
  readonly around: number
  readonly moving: readonly (readonly [string, FactRecord])[]
}

export function mattersFor(
  { loaded }: Pick<EditionSide, 'loaded'>,
  task: SimulationTask,
): MatterOn {
  const { intake, standing, settings } = task
  const move = mover(loaded.policy.vocabulary)
  const known = new Map<number, Template | undefined>()
  return (at, day, judges) => {
    const matter = intake.matters[at]
    if (matter !== undefined && !known.has(at)) {
      const read = loaded.reader.read({ ...matter.facts, ...standing }, { asOf: matter.asOf })
      known.set(
        at,
        read.kind === 'facts' ? templateOf(read.facts, matter, settings.standing, move) : undefined,
      )
    }
    const template = known.get(at)
    return template && onDay(template, day, judges, move, settings.moving_days)
  }
}

function templateOf(
  facts: Facts,
  { asOf }: PossibleMatter,
  standing: readonly string[],
  { holdsTime }: Mover,
): Template {
  const moving = Object.entries(facts.roots).filter(
    ([key, record]) =>
      key !== REQUEST && record.absent !== true && !standing.includes(key) && holdsTime(record),
  )
  // The judges are those of each run; thousands of matters would keep thousands of copies of them.
  const roots = { ...facts.roots }
  replace(roots, COURT, JUDGES, [])
  return { facts: { ...facts, roots, judges: [] }, asOf, around: kyivDay(asOf), moving }
}

function onDay(
  { facts, asOf: then, around, moving }: Template,
  day: number,
  judges: readonly FactRecord[],
  { moved }: Mover,
  within: number,
): Facts {
  const by = { days: day - around, around, within }
  const later = then + by.days * MS_PER_DAY
  const asOf = later + kyivOffset(then) - kyivOffset(later)
  const roots: Record<string, FactRecord> = { ...facts.roots }
  for (const [key, record] of moving) roots[key] = moved(record, by)
  replace(roots, REQUEST, 'as_of', asOf)
  replace(roots, COURT, JUDGES, judges)
  return { ...facts, roots, judges, asOf }
}

function replace(
  roots: Record<string, FactRecord>,
  key: string,
  field: string,
  value: FactRecord['values'][string],
): void {
  const record = roots[key]
  if (record !== undefined) {
    roots[key] = { ...record, values: { ...record.values, [field]: value } }
  }
}

/** The part of a document that is the court's. */
export const standingIn = (facts: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)))

/** The part that comes with a matter. */
export const ownIn = (facts: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.includes(key)))
