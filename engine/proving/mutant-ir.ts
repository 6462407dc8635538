/**
 * Editions of a mutant in the form that runs, with every rule that the mistake leaves alone shared.
 *
 * A rule that is the very same object as in the policy itself has answers that are known already
 * (known-answers.ts); so a mutant costs little more than the rules that it changes.
 */
import type { CheckedPolicy, Edition, Statement } from '../../grammar/index.ts'
import type { IrRule, PolicyIr } from '../plan/ir.ts'
import { lower } from '../plan/lower.ts'
import { affectedRules } from './affected-rules.ts'

/** The lowered form of the nth edition of a mutant, given that of the policy. */
export function mutantIr(
  policy: CheckedPolicy,
  base: PolicyIr,
  mutated: CheckedPolicy,
  nth: number,
): PolicyIr {
  const [before, after] = [policy.editions[nth], mutated.editions[nth]]
  if (before === undefined || after === undefined) throw new Error(`there is no edition ${nth}`)
  const [old, changed] = changes(visible(policy, before), visible(mutated, after))
  if (changed.length === 0) return base
  const whole = lower(mutated, after)
  const affected = affectedRules([...old, ...changed], visible(mutated, after))
  return affected === undefined ? whole : sharing(base, whole, affected)
}

const visible = ({ libraries }: CheckedPolicy, { statements }: Edition): readonly Statement[] => [
  ...libraries.flatMap((library) => library.statements),
  ...statements,
]

/** The statements that differ, as they were and as they are. */
function changes(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly [readonly Statement[], readonly Statement[]] {
  const differs = (list: readonly Statement[], other: readonly Statement[]) =>
    list.filter((one, index) => one !== other[index])
  return [differs(before, after), differs(after, before)]
}

function sharing(base: PolicyIr, whole: PolicyIr, affected: ReadonlySet<string>): PolicyIr {
  const shared = <R extends Pick<IrRule, 'name'>>(
    old: readonly R[],
    now: readonly R[],
  ): readonly R[] =>
    old.length === now.length
      ? now.map((rule, index) => (affected.has(rule.name) ? rule : (old[index] ?? rule)))
      : now
  return {
    ...whole,
    exclusions: shared(base.exclusions, whole.exclusions),
    draws: shared(base.draws, whole.draws),
    refusals: shared(base.refusals, whole.refusals),
    transfers: shared(base.transfers, whole.transfers),
    exceptions: shared(base.exceptions, whole.exceptions),
    redraws: shared(base.redraws, whole.redraws),
    manuals: shared(base.manuals, whole.manuals),
    limits: shared(base.limits, whole.limits),
    findings: shared(base.findings, whole.findings),
    duties: shared(base.duties, whole.duties),
    parameters: shared(base.parameters, whole.parameters),
  }
}
