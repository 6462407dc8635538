/** A prepared request in, everything that an explanation and a manifest rest on out. */
import { evaluate } from '../decide/decide.ts'
import { factRulesOf } from '../decide/fact-rules.ts'
import type { Prepared } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { Decision } from '../explain/decision.ts'

/** Evaluates the request. */
export function decisionOf(runtime: Runtime, prepared: Prepared): Decision {
  const { loaded, edition, ir, facts, working } = prepared
  const { derivations } = factRulesOf(loaded.policy, runtime.calendar)
  const evaluation = evaluate(runtime, prepared)
  return { policy: loaded.policy, edition, ir, facts, working, evaluation, derivations }
}
