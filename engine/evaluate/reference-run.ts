/** A run on the reference evaluator: edition and facts in, something to ask out. */
import type { Facts } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { Context, Trace } from './context.ts'
import { evaluate } from './reference.ts'
import { ruleTruths } from './rule-truths.ts'
import { type Ask, type Run, withRoot } from './run.ts'

/** The run; a trace, when given, is told of everything read and computed. */
export function referenceRun(ir: PolicyIr, facts: Facts, working: Working, trace?: Trace): Run {
  const ask: Ask = (expression, scope) => evaluate(expression, scope, context)
  const context: Context = {
    facts,
    working,
    rules: ruleTruths(ir, (expression, scope) => ask(expression, scope), facts.asOf),
    ...(trace !== undefined && { trace }),
  }
  const about: Run['about'] = (entity, record) =>
    referenceRun(ir, withRoot(facts, entity, record), working, trace)
  return { ir, facts, ask, about }
}
