/**
 * What there is to explain: one decision with everything it rests on.
 */
import type { CheckedPolicy, Edition, Lang } from '../../grammar/index.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { Derivation } from '../facts/rules.ts'
import type { Facts } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { DistributionRecord } from '../record/record.ts'

export interface Decision {
  readonly policy: CheckedPolicy
  readonly edition: Edition
  readonly ir: PolicyIr
  readonly facts: Facts
  readonly working: Working
  readonly evaluation: Evaluation
  /** How facts are computed from others: `FactRules.derivations` of the reader. */
  readonly derivations: readonly Derivation[]
  /** The record of the draw, once a judge was drawn. */
  readonly record?: DistributionRecord
}

/** A decision being told in one language. */
export interface Telling {
  readonly decision: Decision
  readonly lang: Lang
}
