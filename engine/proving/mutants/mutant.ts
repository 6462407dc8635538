/** A mutant: a policy with one small mistake made on purpose. A test that fails on it kills it. */
import type {
  CheckedPolicy,
  Message,
  PolicyUnit,
  AmendmentUnit,
  Span,
} from '../../../grammar/index.ts'

export type MutationKind =
  /** A condition turned into its opposite. */
  | 'negated'
  /** A rule without a condition that never applies. */
  | 'never'
  /** A value taken away: none in its place. */
  | 'dropped'
  /** A number, a date or a length of time moved by one unit. */
  | 'plus_one'
  | 'minus_one'
  /** `<` and `<=`, `>` and `>=` exchanged. */
  | 'edge'
  /** The end of an interval, or the bound of a row of a table. */
  | 'from_edge'
  | 'to_edge'
  /** The clause that an outcome cites, or that a step must come after, is not cited. */
  | 'uncited'
  /** An amendment that starts a day earlier or later. */
  | 'day_earlier'
  | 'day_later'
  /** Only when asked for: one of several conditions or alternatives left out. */
  | 'operand_left_out'
  | 'item_left_out'

export interface Mutant {
  /** Stable while the rule keeps its clause, name and shape: `<clause>/<rule>/<place>/<kind>`. */
  readonly id: string
  /** The clauses that are not tested while this mutant survives. */
  readonly clauses: readonly string[]
  readonly rule: string
  readonly kind: MutationKind
  readonly description: Message
  /** Where in the text of `unit` the mistake is made. */
  readonly span: Span
  readonly unit: PolicyUnit | AmendmentUnit
  /** The policy with the mistake, as if the checker had passed it. */
  readonly apply: () => CheckedPolicy
}
