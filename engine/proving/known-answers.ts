/**
 * A run that remembers: the answer of an expression over the facts of one request is computed once,
 * for all mutants that share the expression.
 */
import type { Scope } from '../evaluate/context.ts'
import type { Result } from '../evaluate/result.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { Ask, Run } from '../evaluate/run.ts'
import type { Facts } from '../facts/value.ts'
import type { Ir, PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'

/** Runs of one request by different editions; expressions are known by identity, records likewise. */
export type RememberingRun = (ir: PolicyIr, facts: Facts, working: Working) => Run

export function rememberingRuns(): RememberingRun {
  const answers = new WeakMap<Facts, WeakMap<Ir, Map<unknown, Result>>>()
  return (ir, facts, working) => {
    const run = referenceRun(ir, facts, working)
    const known = answers.get(facts) ?? new WeakMap<Ir, Map<unknown, Result>>()
    answers.set(facts, known)
    return { ...run, ask: remembering(run.ask, known) }
  }
}

function remembering(ask: Ask, known: WeakMap<Ir, Map<unknown, Result>>): Ask {
  return (expression, scope) => {
    const key = keyOf(scope)
    if (key === undefined || asksOtherRules(expression)) return ask(expression, scope)
    const byScope = known.get(expression) ?? new Map<unknown, Result>()
    known.set(expression, byScope)
    const answer = byScope.get(key) ?? ask(expression, scope)
    byScope.set(key, answer)
    return answer
  }
}

const NO_VARIABLE = {}

/** The one record in sight, or that there is none; other scopes are not remembered. */
function keyOf({ variables, pool }: Scope): unknown {
  if (pool !== undefined) return undefined
  const [first, ...others] = Object.values(variables)
  if (others.length > 0) return undefined
  return first === undefined ? NO_VARIABLE : first
}

const askers = new WeakMap<Ir, boolean>()

/** Whether an answer rests on other rules, which a mutant may have changed. */
function asksOtherRules(expression: Ir): boolean {
  const known = askers.get(expression)
  if (known !== undefined) return known
  const found = rests(expression)
  askers.set(expression, found)
  return found
}

function rests(node: object): boolean {
  if ('op' in node && (node.op === 'ground' || node.op === 'holds')) return true
  return Object.values(node).some(
    (part: unknown) => typeof part === 'object' && part !== null && rests(part),
  )
}
