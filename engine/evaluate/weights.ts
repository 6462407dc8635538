/** The exact weights of the judges who take part: a weight rule and the pool in, fractions out. */
import { compare, fractionText, ZERO } from '../draw/rational.ts'
import type { FactRecord } from '../facts/value.ts'
import type { IrWeight } from '../plan/ir.ts'
import { exact, isAmount } from '../plan/operations.ts'
import { bind, NO_VARIABLES } from './context.ts'
import type { Evaluation, Warning } from './evaluation.ts'
import { missingOf } from './result.ts'
import type { Run } from './run.ts'

/** The code of the warning that known loads cannot be weighed. */
export const LOAD_ZERO = 'load-zero'

/** The weights, or the warning that says why there are none. */
export type Weights =
  | { readonly kind: 'weights'; readonly weights: NonNullable<Evaluation['weights']> }
  | { readonly kind: 'none'; readonly warning: Warning }

/**
 * Weights of everybody in the pool. Unknown loads leave them unknown; loads that are all zero, or a
 * division by a zero load, leave nothing to weigh by (contract.md, `load-zero`).
 */
export function weightsOf(run: Run, rule: IrWeight, pool: readonly FactRecord[]): Weights {
  const results = pool.map((judge) =>
    run.ask(rule.value, { ...bind(NO_VARIABLES, 'judge', judge), pool }),
  )
  if (results.some(({ value }) => value === undefined)) {
    return noWeights('weights-unknown', rule, missingOf(results))
  }
  const amounts = results.flatMap(({ value }) =>
    value !== undefined && isAmount(value) ? [exact(value)] : [],
  )
  const isPositive = amounts.some((amount) => compare(amount, ZERO) > 0)
  const isNegative = amounts.some((amount) => compare(amount, ZERO) < 0)
  // Whoever is alone is not weighed against anybody.
  if (!isPositive && pool.length === 1) return { kind: 'weights', weights: [equal(pool[0])] }
  if (!isPositive && !isNegative) return noWeights(LOAD_ZERO, rule, [])
  // A weight that is none (a coefficient known not to be set) or negative weighs nobody.
  if (isNegative || amounts.length < pool.length) return noWeights('weights-unknown', rule, [])
  const weights = amounts.map((amount, index) => ({
    judge: pool[index]?.id ?? '',
    weight: fractionText(amount),
  }))
  return { kind: 'weights', weights }
}

const equal = (judge: FactRecord | undefined) => ({ judge: judge?.id ?? '', weight: '1' })

function noWeights(code: string, { clause }: IrWeight, missing: readonly string[]): Weights {
  return { kind: 'none', warning: { code, clause, missing } }
}
