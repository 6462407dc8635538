/**
 * What a simulation moves, as the data of the policies say it: which facts are the load of a judge, what a matter weighs,
 * which part of the facts is the court's and which comes with a matter (`policies/national/simulation.yaml`).
 */
import { compare, parseDecimal, type Rational, ZERO } from '../../draw/rational.ts'
import type { AbsencePlace } from '../settings.ts'
import {
  fields,
  flag,
  list,
  oneOf,
  type ShapeProblem,
  text,
  textSuchThat,
  whole,
} from '../../time/shape.ts'

/** Names of facts of a judge, as the facts document has them. */
export interface JudgeFields {
  readonly name: string
  readonly coefficient: string
  readonly absences: AbsencePlace
}

/** The load: weight of what a judge received, divided by the days that he worked. */
export interface LoadRule {
  /** Facts of a judge. */
  readonly value: string
  readonly weight: string
  readonly days: string
  /** The fact of a matter that says how much it weighs; 1 where it is not known. */
  readonly of_matter: string
  /** The weight of a matter is divided by the coefficient of the judge who receives it. */
  readonly by_coefficient: boolean
  /** Digits after the point to which the load is rounded. */
  readonly decimals: number
  /** For how many days a load stands of which only the value is known. */
  readonly start_days: number
  /** Where only the value is known, the weight of matters is scaled so that the intake keeps the mean load. */
  readonly keeps_mean: boolean
}

export interface SimulationSettings {
  /** Keys of the facts document that are the court's; the others come with a matter. */
  readonly standing: readonly string[]
  /** Dates of a matter so near to its day move with it; those further off stay. */
  readonly moving_days: number
  readonly judge: JudgeFields
  readonly load: LoadRule
  /** The greatest load is at most so many times the least: the court is in balance. */
  readonly balance_limit: Rational
}

const limit = textSuchThat(isLimit, 'десятковий дріб, не менший за 1, у лапках')

const DATA = fields({
  format: oneOf('zasady-simulation/1'),
  standing: list(text, 1),
  moving_days: whole(0, 100_000),
  judge: fields({
    name: text,
    coefficient: text,
    absences: fields({ list: text, from: text, until: text, cancelled: text }),
  }),
  load: fields({
    value: text,
    weight: text,
    days: text,
    of_matter: text,
    by_coefficient: flag,
    decimals: whole(0, 8),
    start_days: whole(1, 10_000),
    keeps_mean: flag,
  }),
  balance_limit: limit,
})

/** The settings, or what is wrong with their data. */
export function simulationSettings(
  data: unknown,
): { readonly settings: SimulationSettings } | { readonly problems: readonly ShapeProblem[] } {
  const problems = DATA(data, '')
  if (problems.length > 0) return { problems }
  const { balance_limit, standing, moving_days, judge, load } = data as Omit<
    SimulationSettings,
    'balance_limit'
  > & { readonly balance_limit: string }
  const ratio = parseDecimal(balance_limit) ?? ZERO
  return { settings: { standing, moving_days, judge, load, balance_limit: ratio } }
}

function isLimit(value: string): boolean {
  const ratio = parseDecimal(value)
  return ratio !== undefined && compare(ratio, { n: 1n, d: 1n }) >= 0
}
