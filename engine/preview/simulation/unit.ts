/**
 * In what unit a load is measured of which only the coefficient is known: judges and intake in, by how much the weight of a
 * matter is multiplied out.
 *
 * Nobody knows how many matters a coefficient of 1.10 stands for. So the unit is taken such that the intake, shared out by the
 * coefficients of posts, keeps the mean load of the court where it is: otherwise all loads would drift to another level, and
 * whoever is away meanwhile would come back with a load out of proportion.
 */
import {
  add,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  ZERO,
} from '../../draw/rational.ts'
import { isObject, type JsonObject } from '../../facts/document.ts'
import { judgesIn, textIn } from './json-facts.ts'
import type { SimulationTask } from './types.ts'

const ONE = fromInteger(1)

/** 1 where weight and days of every judge are known, or the data ask for no such unit. */
export function unitOf({
  standing,
  intake,
  settings,
}: Pick<SimulationTask, 'standing' | 'intake' | 'settings'>): Rational {
  const { load, judge: fields } = settings
  const judges = judgesIn(standing).filter((one) => amount(one, load.value) !== undefined)
  const isMeasured = judges.every(
    (one) => amount(one, load.weight) !== undefined && amount(one, load.days) !== undefined,
  )
  if (!load.keeps_mean || isMeasured) return ONE
  const total = sum(judges.map((one) => amount(one, load.value) ?? ZERO))
  const mean = divide(total, fromInteger(judges.length)) ?? ZERO
  const shares = judges.map((one) =>
    load.by_coefficient ? (amount(one, fields.coefficient) ?? ONE) : ONE,
  )
  const aDay = sum(
    intake.matters.map(({ facts }, at) =>
      multiply(intake.aDay(at), weightIn(facts, load.of_matter)),
    ),
  )
  const unit = divide(multiply(mean, sum(shares)), aDay)
  return unit === undefined || unit.n <= 0n ? ONE : rounded(unit)
}

const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO)

function weightIn({ case: matter }: JsonObject, name: string): Rational {
  return isObject(matter) ? (amount(matter, name) ?? ONE) : ONE
}

function amount(of: JsonObject, name: string): Rational | undefined {
  const text = textIn(of[name])
  return text === undefined ? undefined : parseDecimal(text)
}

const PLACES = 1_000_000n

/** To six digits, so that sums of thousands of weights stay short; never to nothing. */
function rounded({ n, d }: Rational): Rational {
  const units = (2n * n * PLACES + d) / (2n * d)
  return rational(units === 0n ? 1n : units, PLACES) ?? ONE
}
