/**
 * One run: an edition, the facts of one request, and whatever answers questions about expressions.
 *
 * Outcome and entries are written against `ask` only, so the reference evaluator and the compiled
 * plan go through the same code and can differ in nothing but the value of an expression.
 */
import type { FactRecord, Facts } from '../facts/value.ts'
import type { Ir, IrRule, PolicyIr } from '../plan/ir.ts'
import { openWordings } from '../plan/open-wordings.ts'
import type { Scope } from './context.ts'
import { unknown, type Result } from './result.ts'

/** The value of an expression of the edition, or the pointers of the facts that it lacks. */
export type Ask = (expression: Ir, scope: Scope) => Result

export interface Run {
  readonly ir: PolicyIr
  readonly facts: Facts
  readonly ask: Ask
  /** The same edition over the same facts, with another record in place of a root object. */
  about(entity: string, record: FactRecord): Run
}

/** The facts with another record in place of a root object. */
export const withRoot = (facts: Facts, entity: string, record: FactRecord): Facts => ({
  ...facts,
  roots: { ...facts.roots, [entity]: record },
})

/**
 * Whether a rule takes effect. An effect that an unknown wording of another clause could take away
 * is unknown; what does not follow from the known text does not follow from an exception to it.
 */
export function askRule(run: Run, rule: IrRule, expression: Ir, scope: Scope): Result {
  return subjectToWordings(run.ir, rule.clause, run.ask(expression, scope))
}

/** The same for a result that is already there. */
export function subjectToWordings(ir: PolicyIr, clause: string, result: Result): Result {
  if (result.value !== true) return result
  const open = openWordings(ir, clause)
  return open.length === 0 ? result : unknown(open.map((wording) => wordingId(ir, wording.clause)))
}

/** An unknown wording, named where other answers name a missing fact. */
export const wordingId = (ir: PolicyIr, clause: string): string => `${ir.document}/${clause}`

/** Wordings that could change every draw. */
export const wordingsOfDraws = (ir: PolicyIr): readonly string[] =>
  ir.unknownWordings.filter(({ couldChange }) => couldChange === 'draw').map(({ clause }) => clause)

/** The clauses of a rule that cites several, or of several rules, each once. */
export function clausesNamed(rules: readonly IrRule[], name: string): readonly string[] {
  return unique(rules.filter((rule) => rule.name === name).map(({ clause }) => clause))
}

export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
