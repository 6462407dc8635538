/** A request of the decision contract in, its explanation out; a refused request comes back as its problems. */
import { evaluate } from './decide.ts'
import { factRulesOf } from './fact-rules.ts'
import { prepare, type Prepared, type Refused } from './prepare.ts'
import type { Runtime } from './runtime.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { DistributionRecord } from '../record/record.ts'
import type { Decision } from '../explain/decision.ts'
import { explainDecision, type ExplainOptions } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'

export type Explained = { readonly kind: 'explained'; readonly explanation: Explanation } | Refused

/** Decides and explains. `record`: of the draw that was made on this request. */
export function explainRequest(
  runtime: Runtime,
  request: unknown,
  options: ExplainOptions & { readonly record?: DistributionRecord },
): Explained {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return prepared
  const evaluation = evaluate(runtime, prepared)
  const decision = decisionOf(prepared, evaluation, runtime, options.record)
  return { kind: 'explained', explanation: explainDecision(decision, options) }
}

/** What is explained, from what was decided. */
export function decisionOf(
  { loaded: { policy, rules }, edition, ir, facts, working }: Prepared,
  evaluation: Evaluation,
  { calendar }: Pick<Runtime, 'calendar'>,
  record?: DistributionRecord,
): Decision {
  const { derivations } = rules.calendar === calendar ? rules : factRulesOf(policy, calendar)
  return {
    policy,
    edition,
    ir,
    facts,
    working,
    evaluation,
    derivations,
    ...(record !== undefined && { record }),
  }
}
