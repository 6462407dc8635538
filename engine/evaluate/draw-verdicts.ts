/**
 * The quick way to an ordinary draw: a plan in, and for the facts of a request the grounds of every
 * judge as bits out, read back as clauses when somebody asks. For replay, preview and batches.
 *
 * It answers only where it is certain that nothing stands before the draw and which draw applies;
 * everything else goes the whole way (`evaluation`). The verdicts of the two are equal.
 */
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { CompiledPool } from '../plan/compile/pool.ts'
import { compilePossible } from '../plan/compile/possible.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Ir, IrDraw, PolicyIr } from '../plan/ir.ts'
import { openWordings } from '../plan/open-wordings.ts'
import type { Working } from '../plan/operations.ts'
import { redrawConcerns, wouldTransfer } from '../plan/rule-conditions.ts'
import { inputOf } from './compiled-run.ts'
import { drawsInOrder } from './draw-outcome.ts'
import type { JudgeVerdict } from './evaluation.ts'
import { wordingsOfDraws } from './run.ts'

/** The verdicts on all judges before one draw; `index` is the place of a judge in the list. */
export interface DrawVerdicts {
  readonly draw: IrDraw
  /** What was asked with, for whoever asks more about the same facts. */
  readonly input: PlanInput
  readonly judges: readonly FactRecord[]
  readonly status: (index: number) => Exclude<JudgeVerdict['status'], 'not_considered'>
  readonly grounds: (index: number) => readonly string[]
  readonly undetermined: (index: number) => readonly string[]
}

/** `undefined`: something other than an ordinary draw may be due, or there is no list of judges. */
export type QuickVerdicts = (facts: Facts, working: Working) => DrawVerdicts | undefined

/** Prepares the quick way for one edition. */
export function quickVerdicts(plan: Plan): QuickVerdicts {
  const isSettledEarlier = compilePossible(stepsBefore(plan))
  const verdictsIn = verdictsOfDraw(plan)
  return (facts, working) => {
    const input = inputOf(plan, facts, working)
    return isOfMatter(facts) && !isSettledEarlier(input) ? verdictsIn(input) : undefined
  }
}

/** Whether there is a matter to distribute, and judges to distribute it among. */
export const isOfMatter = ({ judges, roots: { case: matter } }: Facts): boolean =>
  judges !== undefined && judges !== null && matter !== undefined && matter.absent !== true

/** Before the draw that surely applies, where it is certain that a draw is due. */
export function verdictsOfDraw(plan: Plan): (input: PlanInput) => DrawVerdicts | undefined {
  const drawFor = drawThatSurelyApplies(plan)
  const wordings = wordingsOfDraws(plan.ir)
  return (input) => {
    const { judges } = input
    const draw = drawFor(input)
    if (draw === undefined || judges === undefined || judges === null) return undefined
    return verdictsOf(draw, plan.poolOf(draw), input, judges, wordings)
  }
}

/** What decides before a draw does, if it applies. */
const stepsBefore = ({ ir }: Plan): readonly Ir[] => [
  ...ir.manuals.map(({ asked }) => asked),
  ...ir.refusals.map(({ when }) => when),
  ...ir.redraws.map(redrawConcerns),
  ...ir.transfers.map(wouldTransfer),
]

/** Draws are asked in order; one that only perhaps applies, or whose effect is open, leaves it to the whole way. */
function drawThatSurelyApplies(plan: Plan): (input: PlanInput) => IrDraw | undefined {
  const draws = drawsInOrder(plan).map((draw) => ({
    draw,
    isOpen: isOpen(plan.ir, draw),
    answer: draw.when && plan.answerTo(draw.when),
  }))
  return (input) => {
    for (const { draw, isOpen: open, answer } of draws) {
      const applies = draw.when === undefined || answer?.(input, {}, undefined)
      if (isPossible(applies)) return applies === true && !open ? draw : undefined
    }
    return undefined
  }
}

const isPossible = (value: Value): boolean => value === true || value === undefined

const isOpen = (ir: PolicyIr, { clause }: IrDraw): boolean => openWordings(ir, clause).length > 0

function verdictsOf(
  draw: IrDraw,
  { masks: fill, decode }: CompiledPool,
  input: PlanInput,
  judges: readonly FactRecord[],
  wordings: readonly string[],
): DrawVerdicts {
  const masks = fill(input, judges)
  const grounds = (index: number): readonly string[] => decode.grounds(masks, index)
  const undetermined = (index: number): readonly string[] => {
    const found = decode.undetermined(masks, index)
    return wordings.length === 0 || grounds(index).length > 0
      ? found
      : decode.joined(found, wordings)
  }
  return {
    draw,
    input,
    judges,
    grounds,
    undetermined,
    status: (index) =>
      grounds(index).length > 0
        ? 'excluded'
        : undetermined(index).length > 0
          ? 'undetermined'
          : 'eligible',
  }
}
