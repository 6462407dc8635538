/**
 * The run that `decide` uses: the reference evaluator at first, the compiled plan once an edition is
 * asked often enough to pay for its generation.
 *
 * Generating and warming the plan of a real edition takes about as long as some twenty whole
 * evaluations by the reference evaluator (`npm run bench` prints both), so a single decision never
 * waits for it and a batch soon stops paying for doing without. Both give equal evaluations.
 */
import { compile, type Plan } from '../plan/compile/compile.ts'
import type { Facts } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import { compiledRun } from './compiled-run.ts'
import { referenceRun } from './reference-run.ts'
import type { Run } from './run.ts'

const RUNS_THAT_PAY_FOR_A_PLAN = 20

interface Use {
  runs: number
  /** Absent until it pays; `forbidden` where the environment allows no generated code. */
  plan?: Plan | 'forbidden'
}

const uses = new WeakMap<PolicyIr, Use>()

/** A run over the facts of one request. */
export function adaptiveRun(ir: PolicyIr, facts: Facts, working: Working): Run {
  const plan = planOnceItPays(ir)
  return plan === undefined ? referenceRun(ir, facts, working) : compiledRun(plan, facts, working)
}

/** The plan of an edition that is asked once more; `undefined` as long as it would not pay, or where none can be made. */
export function planOnceItPays(ir: PolicyIr): Plan | undefined {
  const use = uses.get(ir) ?? { runs: 0 }
  uses.set(ir, use)
  if (use.runs++ < RUNS_THAT_PAY_FOR_A_PLAN) return undefined
  const plan = (use.plan ??= planOf(ir))
  return plan === 'forbidden' ? undefined : plan
}

/** A content security policy answers an attempt to generate code with an `EvalError`. */
function planOf(ir: PolicyIr): Plan | 'forbidden' {
  try {
    return compile(ir)
  } catch (error) {
    if (error instanceof EvalError) return 'forbidden'
    throw error
  }
}
