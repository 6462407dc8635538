/**
 * What surely happens to a matter: an edition prepared once, then facts in; a draw, a repeat draw or a transfer out.
 *
 * The order is that of `outcome`. Where anything before the answer is open, or somebody assigns or refuses, there is none:
 * the whole way tells.
 */
import { openWordings } from '../plan/open-wordings.ts'
import type { Answer, Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Value } from '../facts/value.ts'
import type { Ir, IrRedraw, IrRule } from '../plan/ir.ts'
import { redrawConcerns, redrawIsMet, transfers, wouldTransfer } from '../plan/rule-conditions.ts'
import type { InCommon } from './in-common.ts'

export type Occasion =
  | { readonly kind: 'draw' }
  | { readonly kind: 'repeat_draw'; readonly redraw: IrRedraw }
  | { readonly kind: 'transfer'; readonly judge: string; readonly clauses: readonly string[] }

export type QuickOccasion = (input: PlanInput) => Occasion | undefined

/** Prepares an edition. */
export function quickOccasion(plan: Plan, { possibleOf }: InCommon): QuickOccasion {
  const { manuals, refusals, redraws, transfers: all } = plan.ir
  const isSettled = possibleOf([
    ...manuals.map(({ asked }) => asked),
    ...refusals.map(({ when }) => when),
  ])
  const mayRepeat = possibleOf(redraws.map(redrawConcerns))
  const mayTransfer = possibleOf(all.map(wouldTransfer))
  const [redrawIn, transferIn] = [sureRedraw(plan), sureTransfer(plan)]
  return (input) => {
    if (isSettled(input)) return undefined
    if (mayRepeat(input)) return redrawIn(input)
    return mayTransfer(input) ? transferIn(input) : DRAW
  }
}

const DRAW: Occasion = { kind: 'draw' }

/** The first whose conditions are met. */
function sureRedraw(plan: Plan): QuickOccasion {
  const all = plan.ir.redraws.map((redraw) => ({
    occasion: { kind: 'repeat_draw', redraw } as const,
    isOpen: isOpen(plan, redraw),
    concerns: asked(plan, redrawConcerns(redraw)),
    met: asked(plan, redrawIsMet(redraw)),
  }))
  return (input) => {
    for (const { occasion, isOpen: open, concerns, met } of all) {
      const truths = [concerns(input), met(input)]
      if (!truths.every(isPossible)) continue
      return !open && truths.every((truth) => truth === true) ? occasion : undefined
    }
    return undefined
  }
}

/** The first that perhaps applies surely does, with every clause that sends the matter to the same judge. */
function sureTransfer(plan: Plan): QuickOccasion {
  const all = plan.ir.transfers.map((rule) => ({
    clause: rule.clause,
    isOpen: isOpen(plan, rule),
    may: asked(plan, wouldTransfer(rule)),
    does: asked(plan, transfers(rule)),
    to: asked(plan, rule.to),
  }))
  return (input) => {
    const first = all.find(({ may }) => isPossible(may(input)))
    const judge = first?.to(input)
    if (first === undefined || first.isOpen || first.does(input) !== true) return undefined
    if (typeof judge !== 'string') return undefined
    const same = all.filter(
      ({ isOpen: open, does, to }) => !open && does(input) === true && to(input) === judge,
    )
    return { kind: 'transfer', judge, clauses: [...new Set(same.map(({ clause }) => clause))] }
  }
}

const isOpen = ({ ir }: Plan, { clause }: Pick<IrRule, 'clause'>): boolean =>
  openWordings(ir, clause).length > 0

const isPossible = (value: Value): boolean => value === true || value === undefined

/** An expression of the edition's own; an answer of nobody leaves it open. */
function asked(plan: Plan, expression: Ir): (input: PlanInput) => Value {
  const answer: Answer | undefined = plan.answerTo(expression)
  return (input) => answer?.(input, {}, undefined)
}
