/**
 * Rules as written in; rules with canonical names out, one function for each kind.
 */
import type {
  Draw,
  Duty,
  Exclude,
  Expr,
  Finding,
  Loop,
  ManualDistribution,
  Parameter,
  OutOfScope,
  ProcedureStep,
  Redraw,
  Refuse,
  RuleHead,
  Transfer,
  TransferException,
  Weight,
} from '../../syntax/ast.ts'
import type { Scope } from '../scope.ts'
import { DATETIME, DATE, DECIMAL, NONE, TEXT, listOf } from '../types.ts'
import { resolveLoop } from './binders.ts'
import { resolve } from './expression.ts'
import { demand, resolveAny, resolveAs, resolveMoment } from './fit.ts'
import {
  condition,
  judgeScope,
  optional,
  resolvePoolCondition,
  resolveReference,
  resolveSeat,
  resolveTable,
} from './parts.ts'
import { resolvePersons } from './persons.ts'
import { resolveTemplate } from './templates.ts'

export function resolveExclude(rule: Exclude, outer: Scope): Exclude {
  const { scope, loop } = looped(rule, judgeScope(outer))
  return {
    ...rule,
    ...loop,
    ...optional('when', rule.when, scope),
    ...(rule.table && { table: resolveTable(rule.table, scope) }),
  }
}

export function resolveDraw(rule: Draw, scope: Scope): Draw {
  resolveTemplate(rule.because, rule.span, scope)
  const { weights } = scope.file
  return {
    ...rule,
    ...optional('when', rule.when, scope),
    conditions: rule.conditions.map((each) => resolvePoolCondition(each, scope)),
    seats: rule.seats.map((seat) => resolveSeat(seat, scope)),
    ...(rule.weight !== undefined && {
      weight: resolveReference(rule.weight, weights, 'check/unknown-weight', rule.span, scope),
    }),
  }
}

/** A refusal, a finding, a limit of scope, an exception: a condition, for the matter or for each subject. */
export function resolveConditional<R extends Refuse | Finding | OutOfScope | TransferException>(
  rule: R,
  outer: Scope,
): R {
  const { scope, loop } = looped(rule, outer)
  return { ...rule, ...loop, when: condition(rule.when, scope) }
}

export function resolveTransfer(rule: Transfer, scope: Scope): Transfer {
  resolveTemplate(rule.because, rule.span, scope)
  const to = resolveAs(resolve, rule.to, scope, TEXT)
  return { ...rule, to, when: condition(rule.when, scope) }
}

export function resolveRedraw(rule: Redraw, scope: Scope): Redraw {
  resolveTemplate(rule.because, rule.span, scope)
  return {
    ...rule,
    asked: condition(rule.asked, scope),
    ...optional('when', rule.when, scope),
    ...optional('given', rule.given, scope),
    without: rule.without.map((named) => resolvePersons(named, scope)),
    seats: rule.seats.map((seat) => resolveSeat(seat, scope)),
  }
}

/** The matter may be a waiting case or, when no list is supplied, the one case asked about. */
export function resolveManual(rule: ManualDistribution, outer: Scope): ManualDistribution {
  const { loop: matter, inner: scope } = resolveLoop(rule.matter, outer, resolve)
  resolveTemplate(rule.because, rule.span, scope)
  const made = resolve(rule.made, outer)
  if (made.type.kind !== 'list') demand(made, rule.made, [listOf(NONE)], outer)
  return {
    ...rule,
    asked: condition(rule.asked, outer),
    when: condition(rule.when, outer),
    matter,
    ...(rule.otherwise && { otherwise: resolve(rule.otherwise, outer).expr }),
    arrival: resolveMoment(resolve, rule.arrival, scope),
    queueBy: resolve(rule.queueBy, scope).expr,
    made: made.expr,
    conditions: rule.conditions.map((each) => resolvePoolCondition(each, scope)),
  }
}

export function resolveDuty(rule: Duty, outer: Scope): Duty {
  const { scope, loop } = looped(rule, outer)
  return {
    ...rule,
    ...loop,
    ...optional('when', rule.when, scope),
    ...(rule.step && { step: resolveStep(rule.step, scope) }),
    demand: resolveDemand(rule.demand, scope),
  }
}

/** The moment at which a step was taken. */
function resolveStep({ at, ...step }: ProcedureStep, scope: Scope): ProcedureStep {
  return { ...step, ...(at && { at: resolveAny(resolve, at, scope, [DATE, DATETIME]) }) }
}

function resolveDemand(written: Duty['demand'], scope: Scope): Duty['demand'] {
  const by = written.by && resolveMoment(resolve, written.by, scope)
  if (written.kind === 'state') {
    return { ...written, condition: condition(written.condition, scope), ...(by && { by }) }
  }
  return {
    ...written,
    done: resolveAny(resolve, written.done, scope, [DATE, DATETIME]),
    by: by ?? written.by,
    ...optional('also', written.also, scope),
  }
}

export function resolveParameter(rule: Parameter, outer: Scope): Parameter {
  const { scope, loop } = looped(rule, outer)
  return { ...rule, ...loop, value: resolve(rule.value, scope).expr }
}

/** A weight sees its judge and the pool, and is a number. */
export function resolveWeight(rule: Weight, outer: Scope): Weight {
  const scope: Scope = { ...judgeScope(outer), pool: 'allowed' }
  resolveTemplate(rule.because, rule.span, scope)
  return { ...rule, value: numberOf(rule.value, scope) }
}

const numberOf = (expr: Expr, scope: Scope): Expr => resolveAs(resolve, expr, scope, DECIMAL)

/** The loop of a rule, if it has one, and the scope inside; the explanation is resolved there. */
function looped(
  rule: RuleHead & { readonly loop?: Loop },
  outer: Scope,
): { readonly scope: Scope; readonly loop: { readonly loop?: Loop } } {
  const result = rule.loop && resolveLoop(rule.loop, outer, resolve)
  const scope = result?.inner ?? outer
  resolveTemplate(rule.because, rule.span, scope)
  return { scope, loop: result ? { loop: result.loop } : {} }
}
