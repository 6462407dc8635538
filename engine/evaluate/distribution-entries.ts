/** How the clauses on distribution stand: draws with their conditions and weights, refusals, transfers, redraws. */
import type { IrDraw, IrManual, IrPoolCondition, IrRedraw, IrRule } from '../plan/ir.ts'
import {
  redrawIsMet,
  redrawIsMetByException,
  transfers,
  wouldTransfer,
} from '../plan/rule-conditions.ts'
import { bind, NO_VARIABLES, type Scope } from './context.ts'
import { drawsInOrder } from './draw-outcome.ts'
import { effect, overJudges, type Draft } from './entry.ts'
import type { Evaluation } from './evaluation.ts'
import { subjectsOf } from './loop.ts'
import type { Possibility } from './possibility.ts'
import { and, FALSE, not, ofBoolean, or, TRUE, unknown, type Result } from './result.ts'
import { askRule, type Run } from './run.ts'

type Weighing = Pick<Evaluation, 'weights' | 'warnings'>

/** Entries of all rules that distribute. */
export function distributionEntries(
  run: Run,
  possibility: Possibility,
  weighing: Weighing,
): readonly Draft[] {
  const { ir } = run
  const ask = (rule: IrRule, expression: Parameters<typeof askRule>[2]): Draft =>
    effect(rule, askRule(run, rule, expression, NO_VARIABLES))
  return [
    ...ir.draws.flatMap((draw) => drawEntries(run, draw, possibility, weighing)),
    ...ir.refusals.map((rule) => ask(rule, rule.when)),
    ...ir.transfers.map((rule) => ask(rule, transfers(rule))),
    ...ir.exceptions.map((rule) => ask(rule, rule.when)),
    ...ir.redraws.map((rule) => effect(rule, redrawHolds(run, rule))),
    ...ir.manuals.flatMap((rule) => manualEntries(run, rule, possibility)),
  ]
}

function drawEntries(
  run: Run,
  draw: IrDraw,
  possibility: Possibility,
  weighing: Weighing,
): readonly Draft[] {
  const { kind, missing } = possibility.outcome
  const chosen = possibility.draw === undefined || possibility.draw.name === draw.name
  const blocked = chosen && kind === 'blocked'
  const due = chosen && (kind === 'draw' || kind === 'repeat_draw')
  const held = blocked ? unknown(missing) : ofBoolean(due)
  const empty = { ...draw, clause: draw.emptyPool }
  return [
    effect(draw, held),
    effect(empty, blocked ? held : ofBoolean(chosen && possibility.pool !== undefined)),
    ...(draw.weight === undefined ? [] : [effect(draw.weight, due ? weightsHold(weighing) : held)]),
    ...conditionEntries(run, draw.conditions, [NO_VARIABLES], applies(run, draw)),
  ]
}

/** All weights are known, or what is missing. */
function weightsHold({ weights, warnings }: Weighing): Result {
  const unread = warnings.find(({ code }) => code === 'weights-unknown')
  return unread === undefined ? ofBoolean(weights !== undefined) : unknown(unread.missing ?? [])
}

/** Whether this is the draw whose conditions count: its own occasion, and none before it. */
function applies(run: Run, draw: IrDraw): Result {
  const draws = drawsInOrder(run)
  const occasion = ({ when }: IrDraw): Result =>
    when === undefined ? TRUE : run.ask(when, NO_VARIABLES)
  const others = draws.filter(({ name }) => name !== draw.name)
  const earlier = others.filter((other) => draws.indexOf(other) < draws.indexOf(draw))
  return and([occasion(draw), ...earlier.map((other) => not(occasion(other)))])
}

/** A judge is excluded under a condition of the pool; where its draw does not apply, nobody is. */
function conditionEntries(
  run: Run,
  conditions: readonly IrPoolCondition[],
  scopes: readonly Scope[],
  counts: Result,
): readonly Draft[] {
  return conditions
    .filter(({ entry }) => entry)
    .flatMap((rule) =>
      overJudges(run, rule, (judge) =>
        and([
          counts,
          or(scopes.map((scope) => askRule(run, rule, rule.excludes, bind(scope, 'judge', judge)))),
        ]),
      ),
    )
}

/** Its conditions are met, or an exception from a transfer asks for it and they are met then. */
function redrawHolds(run: Run, rule: IrRedraw): Result {
  const asks = run.ir.transfers.flatMap((transfer) =>
    transfer.exceptions
      .filter(({ then, redrawClause }) => then === 'redraw' && redrawClause === rule.clause)
      .map((exception) =>
        and([
          askRule(run, transfer, wouldTransfer(transfer), NO_VARIABLES),
          askRule(run, exception, exception.when, NO_VARIABLES),
        ]),
      ),
  )
  const once = askRule(run, rule, redrawIsMetByException(rule), NO_VARIABLES)
  return or([
    askRule(run, rule, redrawIsMet(rule), NO_VARIABLES),
    ...asks.map((asked) => and([asked, once])),
  ])
}

/** It holds when some matter waits for it; its conditions count for the matters that do. */
function manualEntries(run: Run, rule: IrManual, { outcome }: Possibility): readonly Draft[] {
  const asked = askRule(run, rule, rule.asked, NO_VARIABLES)
  const due = and([asked, run.ask(rule.when, NO_VARIABLES)])
  const subjects = subjectsOf(rule.matter, run.ask)
  const scopes = 'missing' in subjects ? [] : subjects.map(({ scope }) => scope)
  const held = outcome.kind === 'blocked' ? and([due, unknown(outcome.missing)]) : FALSE
  return [
    effect(rule, outcome.kind === 'manual' ? TRUE : held),
    ...conditionEntries(run, rule.conditions, scopes, due),
  ]
}
