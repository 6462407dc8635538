/** What `ground` and `holds` ask: whether other rules of the edition hold. */
import type { FactRecord } from '../facts/value.ts'
import type { Ir, IrDuty, PolicyIr } from '../plan/ir.ts'
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

/** What a clause is asked about, found once for an edition. */
interface ClauseRules {
  /** Its wording is one that nobody knows. */
  readonly isUnknown: boolean
  readonly grounds: readonly Ir[]
  readonly duties: readonly IrDuty[]
  readonly expressions: readonly Ir[]
  readonly parameters: readonly Ir[]
}

const known = new WeakMap<PolicyIr, Map<string, ClauseRules>>()

function rulesOf(ir: PolicyIr, clause: string): ClauseRules {
  const found = known.get(ir) ?? new Map<string, ClauseRules>()
  known.set(ir, found)
  const rules = found.get(clause) ?? findRules(ir, clause)
  found.set(clause, rules)
  return rules
}

function findRules(ir: PolicyIr, clause: string): ClauseRules {
  const of = <R extends { readonly clause: string }>(rules: readonly R[]): readonly R[] =>
    rules.filter((rule) => rule.clause === clause)
  return {
    isUnknown: of(ir.clauses).some(({ state }) => state === 'wording_unknown'),
    grounds: of(ir.exclusions).map(excludes),
    duties: of(ir.duties),
    expressions: [
      ...of(ir.refusals).map(({ when }) => when),
      ...of(ir.transfers).map(transfers),
      ...of(ir.exceptions).map(({ when }) => when),
      ...of(ir.redraws).map(redrawIsMet),
      ...of(ir.manuals).map(manualIsDue),
      ...of(ir.findings).map(finds),
      ...ir.limits.filter(({ clauses }) => clauses.includes(clause)).map(({ when }) => when),
    ],
    parameters: of(ir.parameters)
      .filter(({ loop }) => loop === undefined)
      .map(({ value }) => value),
  }
}

function ground(ir: PolicyIr, clause: string, judge: FactRecord, ask: Ask): Result {
  const { isUnknown, grounds } = rulesOf(ir, clause)
  if (isUnknown) return unknown([wordingId(ir, clause)])
  const scope = bind(NO_VARIABLES, 'judge', judge)
  return or(grounds.map((excluding) => subjectToWordings(ir, clause, ask(excluding, scope))))
}

function holds(ir: PolicyIr, clause: string, ask: Ask, asOf: number): Result {
  const { isUnknown, duties, expressions, parameters } = rulesOf(ir, clause)
  if (isUnknown) return unknown([wordingId(ir, clause)])
  if (duties.length > 0) return and(duties.map((rule) => dutyHolds(rule, ask, asOf)))
  const effects = expressions.map((expression) => ask(expression, NO_VARIABLES))
  const given = parameters.map((value) => isGiven(ask(value, NO_VARIABLES)))
  return subjectToWordings(ir, clause, or([...effects, ...given]))
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
