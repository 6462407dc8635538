/** Findings, duties, parameters and limits: one rule of the IR for each clause that a rule cites. */
import type { Duty, Finding, OutOfScope, Parameter, ProcedureStep } from '../../grammar/index.ts'
import type { IrDuty, IrStep, IrFinding, IrLimit, IrParameter } from './ir.ts'
import { lowerExpression } from './lower-expression.ts'
import { lowerLoop, heads, nameOf, because, optional, type RuleBook } from './lower-parts.ts'
import { startRule, type Lowering } from './lowering.ts'

/** One rule for all the clauses that it cites and takes the matter from. */
export function lowerLimit(rule: OutOfScope, book: RuleBook): IrLimit {
  const lowering = startRule(book)
  return {
    ...nameOf(rule),
    kind: 'limit',
    clauses: rule.clauses,
    readings: rule.readings,
    ...because(rule.because, lowering, book),
    from: rule.from,
    when: lowerExpression(rule.when, lowering),
  }
}

export function lowerFinding(rule: Finding, book: RuleBook): readonly IrFinding[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const when = lowerExpression(rule.when, inner)
  return heads(rule, inner, book).map((head) => ({ ...head, ...loop, kind: 'finding', when }))
}

export function lowerDuty(rule: Duty, book: RuleBook): readonly IrDuty[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const demand = lowerDemand(rule.demand, inner)
  const duty = {
    kind: 'duty',
    ...loop,
    ...(rule.bearer !== undefined && { bearer: rule.bearer }),
    ...optional('when', rule.when, inner),
    ...(rule.step !== undefined && { step: lowerStep(rule.step, demand, inner) }),
    demand,
  } as const
  return heads(rule, inner, book).map((head) => ({ ...head, ...duty }))
}

/** Its moment is the one it names, otherwise the one that its demand asks for. */
function lowerStep(
  { procedure, at, after }: ProcedureStep,
  demand: IrDuty['demand'],
  lowering: Lowering,
): IrStep {
  const asked = demand.kind === 'deadline' ? demand.done : undefined
  const moment = at === undefined ? asked : lowerExpression(at, lowering)
  return { procedure, ...(moment !== undefined && { at: moment }), after, earlier: [] }
}

function lowerDemand(demand: Duty['demand'], lowering: Lowering): IrDuty['demand'] {
  if (demand.kind === 'state') {
    const condition = lowerExpression(demand.condition, lowering)
    return { kind: 'state', condition, ...optional('by', demand.by, lowering) }
  }
  const done = lowerExpression(demand.done, lowering)
  const by = lowerExpression(demand.by, lowering)
  return { kind: 'deadline', done, by, ...optional('also', demand.also, lowering) }
}

export function lowerParameter(rule: Parameter, book: RuleBook): readonly IrParameter[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const value = lowerExpression(rule.value, inner)
  const setBy = rule.setBy === undefined ? {} : { setBy: rule.setBy }
  return heads(rule, inner, book).map((head) => ({
    ...head,
    ...loop,
    ...setBy,
    kind: 'parameter',
    value,
  }))
}

// ---------------------------------------------------------------- parts
