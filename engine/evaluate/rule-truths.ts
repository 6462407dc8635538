/** What `ground` and `holds` ask: whether other rules of the edition hold. */
import type { FactRecord } from '../facts/value.ts'
import type { IrDuty, PolicyIr } from '../plan/ir.ts'
import { excludes, finds, manualIsDue, redrawIsMet, transfers } from '../plan/rule-conditions.ts'
import { bind, NO_VARIABLES, type RuleTruths, type Scope } from './context.ts'
import { dutyStatus } from './duty.ts'
import { inScope } from './limits.ts'
import { subjectsOf } from './loop.ts'
import { and, not, ofBoolean, or, unknown, type Result } from './result.ts'
import { subjectToWordings, wordingId, type Ask } from './run.ts'

/** Answers from the rules of one edition. The checker refuses rules that refer to one another in a circle. */
export function ruleTruths(ir: PolicyIr, ask: Ask, asOf: number): RuleTruths {
  const answers = new Map<string, Result>()
  const clauseHolds = (clause: string): Result => {
    const answer =
      answers.get(clause) ?? and([inScope(ir, clause, ask), holds(ir, clause, ask, asOf)])
    answers.set(clause, answer)
    return answer
  }
  return {
    ground: (clauses, judge) => or(clauses.map((clause) => ground(ir, clause, judge, ask))),
    holds: (clauses) => or(clauses.map(clauseHolds)),
  }
}

/** Which clauses have a wording that nobody knows. */
const isUnknown = (ir: PolicyIr, clause: string): boolean =>
  ir.clauses.some((entry) => entry.clause === clause && entry.state === 'wording_unknown')

function ground(ir: PolicyIr, clause: string, judge: FactRecord, ask: Ask): Result {
  if (isUnknown(ir, clause)) return unknown([wordingId(ir, clause)])
  const scope = bind(NO_VARIABLES, 'judge', judge)
  const results = ir.exclusions
    .filter((rule) => rule.clause === clause)
    .map((rule) => subjectToWordings(ir, clause, ask(excludes(rule), scope)))
  return or(results)
}

function holds(ir: PolicyIr, clause: string, ask: Ask, asOf: number): Result {
  if (isUnknown(ir, clause)) return unknown([wordingId(ir, clause)])
  const of = <R extends { readonly clause: string }>(rules: readonly R[]): readonly R[] =>
    rules.filter((rule) => rule.clause === clause)
  const duties = of(ir.duties)
  if (duties.length > 0) return and(duties.map((rule) => dutyHolds(rule, ask, asOf)))
  const expressions = [
    ...of(ir.refusals).map(({ when }) => when),
    ...of(ir.transfers).map(transfers),
    ...of(ir.exceptions).map(({ when }) => when),
    ...of(ir.redraws).map(redrawIsMet),
    ...of(ir.manuals).map(manualIsDue),
    ...of(ir.findings).map(finds),
    ...ir.limits.filter(({ clauses }) => clauses.includes(clause)).map(({ when }) => when),
  ]
  const parameters = of(ir.parameters)
    .filter(({ loop }) => loop === undefined)
    .map(({ value }) => isGiven(ask(value, NO_VARIABLES)))
  const effects = expressions.map((expression) => ask(expression, NO_VARIABLES))
  return subjectToWordings(ir, clause, or([...effects, ...parameters]))
}

const isGiven = (result: Result): Result =>
  result.value === undefined ? result : ofBoolean(result.value !== null)

function dutyHolds(rule: IrDuty, ask: Ask, asOf: number): Result {
  if (rule.loop === undefined) return complied(rule, ask, asOf, NO_VARIABLES)
  const subjects = subjectsOf(rule.loop, ask)
  if ('missing' in subjects) return subjects
  return and(subjects.map(({ where, scope }) => or([not(where), complied(rule, ask, asOf, scope)])))
}

function complied(rule: IrDuty, ask: Ask, asOf: number, scope: Scope): Result {
  const { status, missing } = dutyStatus(rule, ask, scope, asOf)
  if (status === 'undetermined') return unknown(missing)
  return ofBoolean(status === 'complied')
}
