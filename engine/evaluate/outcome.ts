/**
 * What happens to the matter: every rule of distribution in, one outcome out.
 *
 * The order is part of the language: assignment by the head of the court when asked; refusals;
 * repeat distribution; transfers with their exceptions; draws. A rule that may or may not apply
 * because a fact is unknown makes the outcome `blocked`, unless both ways lead to the same one.
 */
import type { IrException, IrRedraw, IrTransfer } from '../plan/ir.ts'
import {
  redrawConcerns,
  redrawIsMet,
  redrawIsMetByException,
  transfers,
  wouldTransfer,
} from '../plan/rule-conditions.ts'
import { NO_VARIABLES } from './context.ts'
import { drawThatApplies } from './draw-outcome.ts'
import type { Outcome } from './evaluation.ts'
import { manualOutcome } from './manual.ts'
import { firstApplicable, outcomeOf, type Possibility, type Step } from './possibility.ts'
import { and, truthOf, type Result } from './result.ts'
import { askRule, type Run } from './run.ts'
import { notConsidered } from './verdicts.ts'

/** What happens, and the verdict on every judge. */
export function outcome(run: Run): Possibility {
  if (!distributes(run)) return withAllJudges(run, withoutDraw(outcomeOf('findings', [])))
  const steps = [
    ...manualSteps(run),
    ...refusalSteps(run),
    ...redrawSteps(run),
    ...transferSteps(run),
  ]
  return withAllJudges(
    run,
    firstApplicable(steps, () => drawThatApplies(run)),
  )
}

/** Whether there is anything to distribute and any rule to distribute it by. */
function distributes({ ir, facts, ask }: Run): boolean {
  const rules = [ir.draws, ir.refusals, ir.transfers, ir.redraws, ir.manuals]
  if (rules.every((list) => list.length === 0)) return false
  const matter = facts.roots['case']
  if (matter !== undefined && matter.absent !== true) return true
  return ir.manuals.some(({ matter: { source } }) => {
    const { value } = ask(source, NO_VARIABLES)
    return Array.isArray(value) && value.length > 0
  })
}

function manualSteps(run: Run): readonly Step[] {
  return run.ir.manuals.map((rule) => ({
    applies: askRule(run, rule, rule.asked, NO_VARIABLES),
    leadsTo: () => manualOutcome(run, rule),
  }))
}

function refusalSteps(run: Run): readonly Step[] {
  const all = run.ir.refusals.map((rule) => ({
    clause: rule.clause,
    applies: askRule(run, rule, rule.when, NO_VARIABLES),
  }))
  const certain = all.filter(({ applies }) => applies.value === true).map(({ clause }) => clause)
  return all.map(({ clause, applies }) => ({
    applies,
    leadsTo: () => withoutDraw(outcomeOf('none', [...certain, clause])),
  }))
}

/** First those whose conditions are met; then, for those that are asked for in vain, nothing happens. */
function redrawSteps(run: Run): readonly Step[] {
  const all = run.ir.redraws.map((rule) => ({
    rule,
    concerns: askRule(run, rule, redrawConcerns(rule), NO_VARIABLES),
    met: askRule(run, rule, redrawIsMet(rule), NO_VARIABLES),
  }))
  const refused = all
    .filter(({ concerns }) => concerns.value === true)
    .map(({ rule }) => rule.clause)
  return [
    ...all.map(({ rule, concerns, met }) => ({
      applies: and([concerns, met]),
      leadsTo: () => drawThatApplies(run, rule),
    })),
    ...all.map(({ rule, concerns }) => ({
      applies: concerns,
      leadsTo: () => withoutDraw(outcomeOf('none', [...refused, rule.clause])),
    })),
  ]
}

function transferSteps(run: Run): readonly Step[] {
  return run.ir.transfers.flatMap((rule) => [
    ...rule.exceptions.flatMap((exception) => exceptionSteps(run, rule, exception)),
    {
      applies: askRule(run, rule, transfers(rule), NO_VARIABLES),
      leadsTo: () => withoutDraw(transferOutcome(run, rule)),
    },
  ])
}

/** An exception that leads to a repeat distribution; one that leads to the draw only lifts the transfer. */
function exceptionSteps(run: Run, transfer: IrTransfer, exception: IrException): readonly Step[] {
  if (exception.then === 'draw') return []
  const applies = and([
    askRule(run, transfer, wouldTransfer(transfer), NO_VARIABLES),
    askRule(run, exception, exception.when, NO_VARIABLES),
  ])
  return run.ir.redraws
    .filter(({ clause }) => clause === exception.redrawClause)
    .map((redraw) => ({ applies, leadsTo: () => redrawByException(run, redraw, exception) }))
}

function redrawByException(run: Run, redraw: IrRedraw, exception: IrException): Possibility {
  const met: Step = {
    applies: askRule(run, redraw, redrawIsMetByException(redraw), NO_VARIABLES),
    leadsTo: () => drawThatApplies(run, redraw),
  }
  const none = outcomeOf('none', [redraw.clause, exception.clause])
  return firstApplicable([met], () => withoutDraw(none))
}

/** To the judge of this rule, with every clause that sends the matter to the same judge. */
function transferOutcome(run: Run, rule: IrTransfer): Outcome {
  const judge = judgeOf(run, rule)
  if (typeof judge.value !== 'string') return outcomeOf('blocked', [], judge.missing)
  const others = run.ir.transfers.filter(
    (other) =>
      truthOf(askRule(run, other, transfers(other), NO_VARIABLES).value) === 'true' &&
      judgeOf(run, other).value === judge.value,
  )
  const clauses = [rule, ...others].map(({ clause }) => clause)
  return { ...outcomeOf('transfer', clauses), judge: judge.value }
}

const judgeOf = (run: Run, { to }: IrTransfer): Result => run.ask(to, NO_VARIABLES)

const withoutDraw = (result: Outcome): Possibility => ({
  outcome: result,
  judges: [],
  warnings: [],
})

/** Where nobody was looked at, the judges are listed as not considered. */
function withAllJudges(run: Run, possibility: Possibility): Possibility {
  if (possibility.judges.length > 0) return possibility
  return { ...possibility, judges: notConsidered(run.facts.judges ?? []) }
}
