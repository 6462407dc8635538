/** One rule's answer on one clause and subject, before answers on the same clause are joined. */
import type { FactRecord } from '../facts/value.ts'
import type { IrRule } from '../plan/ir.ts'
import type { ClauseEntry } from './evaluation.ts'
import { FALSE, truthOf, unknown, type Result } from './result.ts'
import type { Run } from './run.ts'

export type Draft = ClauseEntry

/** The answer of a rule that has an effect: it holds, it does not, or nobody can know. */
export function effect(rule: IrRule, result: Result, subject?: string): Draft {
  const { clause, name, readings } = rule
  const [reading] = readings
  const status = STATUS[truthOf(result.value)]
  const { missing } = result
  // One for every rule and judge: spelt out, since spreading costs more than all the rest.
  if (subject === undefined) {
    return reading === undefined
      ? { clause, rule: name, status, missing }
      : { clause, rule: name, status, missing, reading }
  }
  return reading === undefined
    ? { clause, rule: name, subject, status, missing }
    : { clause, rule: name, subject, status, missing, reading }
}

const STATUS = { true: 'holds', false: 'not_met', unknown: 'undetermined' } as const

/** An entry for every judge; for nobody when the list is empty, and an unknown one when there is none. */
export function overJudges(
  { facts: { judges } }: Run,
  rule: IrRule,
  ask: (judge: FactRecord) => Result,
): readonly Draft[] {
  if (judges === undefined) return [effect(rule, unknown(['/judges']))]
  if (judges === null || judges.length === 0) return [effect(rule, FALSE)]
  return judges.map((judge) => effect(rule, ask(judge), `judge:${judge.id ?? ''}`))
}
