/**
 * A run on the compiled plan: a plan and facts in, something to ask out.
 *
 * The plan knows values only. Where a value is unknown, the reference evaluator is asked which facts
 * are missing; so the two runs give equal evaluations, and this one is fast where facts are known.
 */
import type { Facts, Value } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Ir } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { RuleTruths, Scope } from './context.ts'
import { referenceRun } from './reference-run.ts'
import { FALSE, known, TRUE, type Result } from './result.ts'
import { ruleTruths } from './rule-truths.ts'
import { type Ask, type Run, withRoot } from './run.ts'

/** The run of the plan's edition over the facts of one request. */
export function compiledRun(plan: Plan, facts: Facts, working: Working): Run {
  const { ir } = plan
  const reference = referenceRun(ir, facts, working)
  const input = inputOf(plan, facts, working)
  const ask: Ask = (expression, scope) => {
    const value = valueIn(plan, input, expression, scope)
    return value === OTHER || value === undefined
      ? reference.ask(expression, scope)
      : resultOf(value)
  }
  const about: Run['about'] = (entity, record) =>
    compiledRun(plan, withRoot(facts, entity, record), working)
  return { ir, facts, ask, about }
}

/** What generated code needs of a run; answers about other rules come from the plan too. */
export function inputOf(plan: Plan, facts: Facts, working: Working): PlanInput {
  const ask: Ask = (expression, scope) => {
    const value = valueIn(plan, input, expression, scope)
    return value === OTHER
      ? referenceRun(plan.ir, facts, working).ask(expression, scope)
      : { value, missing: [] }
  }
  let made: RuleTruths | undefined
  const truths = (): RuleTruths => (made ??= ruleTruths(plan.ir, ask, facts.asOf))
  const input: PlanInput = {
    roots: facts.roots,
    judges: facts.judges,
    working,
    rules: {
      ground: (clauses, judge) => truth(truths().ground(clauses, judge)),
      holds: (clauses) => truth(truths().holds(clauses)),
    },
  }
  return input
}

/** An expression that is none of the edition's own. */
const OTHER = Symbol('other')

function valueIn(
  plan: Plan,
  input: PlanInput,
  expression: Ir,
  { variables, pool }: Scope,
): Value | typeof OTHER {
  const answer = plan.answerTo(expression)
  return answer === undefined ? OTHER : answer(input, variables, pool)
}

const truth = ({ value }: Result): boolean | undefined =>
  value === undefined ? undefined : value === true

const resultOf = (value: Exclude<Value, undefined>): Result =>
  value === true ? TRUE : value === false ? FALSE : known(value)
