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

/**
 * Evaluates the expression through the reference evaluator and writes down every fact it reads.
 * What stands in a branch that was not taken, or behind a value that was given, decided nothing
 * and is left out.
 */
export function observe(
  { ir, facts, working }: Pick<Decision, 'ir' | 'facts' | 'working'>,
  expression: Ir,
  scope: Scope,
): Observation {
  const reading = new Reading()
  const trace: Trace = {
    fact: (record, field, value, { type }) => {
      if (!isRecords(type)) reading.facts.push({ record, field, value })
    },
    result: (node, _scope, result) => reading.after(node, result.value),
  }
  const result = referenceRun(ir, facts, working, trace).ask(expression, scope)
  return { result, facts: distinct(reading.facts) }
}

/** Records are where facts are found, and not facts themselves. */
export const isRecords = (type: Ir['type']): boolean =>
  (type.kind === 'list' && type.of.kind === 'record') || type.kind === 'record'

/** The facts read so far; a node that chose between two others drops what the other one read. */
class Reading {
  facts: FactRead[] = []
  /** How many facts had been read when a node had its value, and that value. */
  private readonly done = new Map<Ir, { readonly count: number; readonly value: Value }>()

  after(node: Ir, value: Value): void {
    if (node.op === 'otherwise') {
      const left = this.done.get(node.left)
      const given = left?.value !== undefined && left.value !== null
      if (given) this.drop(left.count, this.facts.length)
    }
    if (node.op === 'if') {
      const condition = this.done.get(node.condition)
      const then = this.done.get(node.then)
      if (condition?.value === true && then) this.drop(then.count, this.facts.length)
      if (condition?.value === false && then) this.drop(condition.count, then.count)
    }
    this.done.set(node, { count: this.facts.length, value })
  }

  /** Drops what was read from one count to another. */
  private drop(from: number, to: number): void {
    this.facts.splice(from, to - from)
  }
}

/** The same fact read twice is one fact. */
export function distinct(facts: readonly FactRead[]): readonly FactRead[] {
  const seen = new Map(facts.map((fact) => [`${fact.record.pointer}/${fact.field}`, fact]))
  return [...seen.values()]
}
