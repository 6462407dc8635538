/**
 * The loads of judges as they move: facts of judges in; after every matter received and every day worked, the facts that
 * the policy reads as the load, out.
 *
 * Exact: the weight is a fraction, the load is rounded once, to as many digits as the data say.
 */
import {
  add,
  divide,
  fromInteger,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../draw/rational.ts'
import type { FactRecord, Value } from '../../facts/value.ts'
import { exact, isAmount } from '../../plan/operations.ts'
import type { JudgeFields, LoadRule } from './settings.ts'

interface Standing {
  readonly values: Record<string, Value>
  readonly coefficient: Rational
  /** `undefined`: nobody knows the load, and it stays unknown. */
  weight: Rational | undefined
  days: number
}

/** The loads of the judges of one run under one edition. They write into the records of the judges. */
export class Loads {
  readonly #rule: LoadRule
  readonly #unit: Rational
  readonly #judges: ReadonlyMap<string, Standing>

  /** `unit`: by how much the weight of every matter is multiplied (unit.ts). */
  constructor(
    rule: LoadRule,
    fields: JudgeFields,
    judges: readonly FactRecord[],
    unit: Rational = fromInteger(1),
  ) {
    this.#rule = rule
    this.#unit = unit
    this.#judges = new Map(
      judges.map((judge) => [judge.id ?? '', standingOf(judge, rule, fields)] as const),
    )
  }

  /** A day of work: the day of a draw counts. */
  worked(judge: string): void {
    const one = this.#judges.get(judge)
    if (one?.weight === undefined) return
    one.days++
    this.#write(one)
  }

  received(judge: string, weight: Rational): void {
    const one = this.#judges.get(judge)
    if (one?.weight === undefined) return
    const { by_coefficient } = this.#rule
    const scaled = multiply(weight, this.#unit)
    const added = by_coefficient ? divide(scaled, one.coefficient) : scaled
    one.weight = add(one.weight, added ?? scaled)
    this.#write(one)
  }

  /** The load now, in units of the last digit that is kept. */
  unitsOf(judge: string): number | undefined {
    const one = this.#judges.get(judge)
    return one?.weight === undefined ? undefined : Number(this.#units(one.weight, one.days))
  }

  #write({ values, weight = ZERO, days }: Standing): void {
    const { value, weight: name, days: count, decimals } = this.#rule
    values[name] = weight
    values[count] = days
    values[value] = rational(this.#units(weight, days), 10n ** BigInt(decimals)) ?? ZERO
  }

  /** A half is rounded up. */
  #units({ n, d }: Rational, days: number): bigint {
    const below = d * BigInt(Math.max(days, 1))
    return (2n * n * 10n ** BigInt(this.#rule.decimals) + below) / (2n * below)
  }
}

function standingOf(judge: FactRecord, rule: LoadRule, fields: JudgeFields): Standing {
  const values = judge.values as Record<string, Value>
  const coefficient = amount(values[fields.coefficient])
  const started = {
    values,
    coefficient: coefficient === undefined || coefficient.n <= 0n ? fromInteger(1) : coefficient,
  }
  const [load, weight] = [amount(values[rule.value]), amount(values[rule.weight])]
  const days = values[rule.days]
  if (weight !== undefined && typeof days === 'number') return { ...started, weight, days }
  const total = load === undefined ? undefined : multiply(load, fromInteger(rule.start_days))
  return { ...started, weight: total, days: rule.start_days }
}

/** What a matter weighs; 1 where nobody says. */
export function weightOf(matter: FactRecord | undefined, { of_matter }: LoadRule): Rational {
  return amount(matter?.values[of_matter]) ?? fromInteger(1)
}

const amount = (value: Value): Rational | undefined =>
  value !== undefined && isAmount(value) ? exact(value) : undefined

/** How many units make one: loads are told as numbers only in the end. */
export const unitsInOne = ({ decimals }: LoadRule): number => 10 ** decimals

/** Whether the greatest is at most `limit` times the least; whole units. */
export function isBalanced(units: readonly number[], limit: Rational): boolean {
  const [least, most] = [Math.min(...units), Math.max(...units)]
  return units.length > 0 && BigInt(most) * limit.d <= BigInt(least) * limit.n
}
