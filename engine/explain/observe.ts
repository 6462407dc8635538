/** The facts that an expression reads: an expression and a decision in, its result and facts out. */
import type { Scope, Trace } from '../evaluate/context.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { Result } from '../evaluate/result.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'
import type { Decision } from './decision.ts'

/** One fact as an expression found it. */
export interface FactRead {
  readonly record: FactRecord
  readonly field: string
  readonly value: Value
}

export interface Observation {
  readonly result: Result
  /** In the order read, each once; lists of records are not facts themselves. */
  readonly facts: readonly FactRead[]
}

/** Evaluates the expression through the reference evaluator and writes down every fact it reads. */
export function observe(
  { ir, facts, working }: Pick<Decision, 'ir' | 'facts' | 'working'>,
  expression: Ir,
  scope: Scope,
): Observation {
  const read = new Map<string, FactRead>()
  const trace: Trace = {
    fact: (record, field, value, { type }) => {
      if (isRecords(type)) return
      const key = `${record.pointer}/${field}`
      if (!read.has(key)) read.set(key, { record, field, value })
    },
    result: () => {},
  }
  const result = referenceRun(ir, facts, working, trace).ask(expression, scope)
  return { result, facts: [...read.values()] }
}

const isRecords = (type: Ir['type']): boolean =>
  (type.kind === 'list' && type.of.kind === 'record') || type.kind === 'record'
