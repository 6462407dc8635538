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
  readonly judges: readonly FactRecord[]
  readonly status: (index: number) => Exclude<JudgeVerdict['status'], 'not_considered'>
  readonly grounds: (index: number) => readonly string[]
  readonly undetermined: (index: number) => readonly string[]
}

/** `undefined`: something other than an ordinary draw may be due, or there is no list of judges. */
export type QuickVerdicts = (facts: Facts, working: Working) => DrawVerdicts | undefined

/** Prepares the quick way for one edition. */
export function quickVerdicts(plan: Plan): QuickVerdicts {
  const { ir } = plan
  const earlier = stepsBefore(plan)
  const wordings = wordingsOfDraws(ir)
  return (facts, working) => {
    const { judges } = facts
    const matter = facts.roots['case']
    if (judges === undefined || judges === null) return undefined
    if (matter === undefined || matter.absent === true) return undefined
    const input = inputOf(plan, facts, working)
    if (earlier.some((expression) => isPossible(valueOf(plan, expression, input)))) return undefined
    const draw = drawThatSurelyApplies(plan, input)
    return draw && verdictsOf(draw, plan.poolOf(draw), input, judges, wordings)
  }
}

/** What decides before a draw does, if it applies. */
const stepsBefore = ({ ir }: Plan): readonly Ir[] => [
  ...ir.manuals.map(({ asked }) => asked),
  ...ir.refusals.map(({ when }) => when),
  ...ir.redraws.map(redrawConcerns),
  ...ir.transfers.map(wouldTransfer),
]

const valueOf = (plan: Plan, expression: Ir, input: PlanInput): Value =>
  plan.answerTo(expression)?.(input, {}, undefined)

const isPossible = (value: Value): boolean => value === true || value === undefined

/** Draws are asked in order; one that only perhaps applies, or whose effect is open, leaves it to the whole way. */
function drawThatSurelyApplies(plan: Plan, input: PlanInput): IrDraw | undefined {
  for (const draw of drawsInOrder(plan)) {
    const applies = draw.when === undefined || valueOf(plan, draw.when, input)
    if (isPossible(applies)) return applies === true && !isOpen(plan.ir, draw) ? draw : undefined
  }
  return undefined
}

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
