/** What an evaluation rests on besides the expression: facts, calendar, the other rules, a trace. */
import type { Ir } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import type { Result } from './result.ts'

/** Whether other rules of the edition hold. */
export interface RuleTruths {
  /** Does any exclusion of these clauses exclude this judge? */
  ground(clauses: readonly string[], judge: FactRecord): Result
  /** Does any rule of these clauses hold for the matter? */
  holds(clauses: readonly string[]): Result
}

/** Told of every fact read and of every part of an expression; explanations are made from it. */
export interface Trace {
  fact(record: FactRecord, field: string, value: Value, node: Ir): void
  result(node: Ir, scope: Scope, result: Result): void
}

export interface Context {
  readonly facts: Facts
  readonly working: Working
  readonly rules: RuleTruths
  readonly trace?: Trace
}

/** The variables in sight, and the judges who take part where a weight is computed. */
export interface Scope {
  readonly variables: Readonly<Record<string, Value>>
  readonly pool?: readonly FactRecord[]
}

export const NO_VARIABLES: Scope = { variables: {} }

/** The same scope with one more variable. */
export const bind = (scope: Scope, name: string, value: Value): Scope => ({
  ...scope,
  variables: { ...scope.variables, [name]: value },
})
