/** By which rules the judges were looked at: a decision in, the draw and the repeat distribution behind it out. */
import { adaptiveRun } from '../evaluate/adaptive-run.ts'
import { NO_VARIABLES } from '../evaluate/context.ts'
import { outcome } from '../evaluate/outcome.ts'
import type { Run } from '../evaluate/run.ts'
import { verdicts, type PoolRules } from '../evaluate/verdicts.ts'
import type { JudgeVerdict } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import type { IrDraw, IrRedraw } from '../plan/ir.ts'
import type { Decision } from './decision.ts'

export interface Pool {
  readonly draw: IrDraw
  readonly redraw?: IrRedraw
}

export const runOf = ({ ir, facts, working }: Pick<Decision, 'ir' | 'facts' | 'working'>): Run =>
  adaptiveRun(ir, facts, working)

/** The draw that made the pool; `undefined` where no draw is asked for. */
export function poolOf(decision: Decision): Pool | undefined {
  const { draw, outcome: what } = outcome(runOf(decision))
  if (draw === undefined) return undefined
  const redraw = decision.ir.redraws.find(({ clause }) => what.clauses.includes(clause))
  return { draw, ...(redraw !== undefined && { redraw }) }
}

/** What a judge must pass, with the facts of this run. */
function rulesOf(run: Run, { draw, redraw }: Pool): PoolRules {
  const { conditions, exclusions } = draw
  const without = (redraw?.without ?? []).map((judge) => ({
    id: run.ask(judge, NO_VARIABLES),
    clause: redraw?.clause ?? '',
  }))
  return { conditions, exclusions, without, wordings: true, scope: NO_VARIABLES }
}

/** The verdict on one judge by the rules of this pool. */
export function verdictOn(judge: FactRecord, run: Run, pool: Pool): JudgeVerdict | undefined {
  return verdicts(run, [judge], rulesOf(run, pool))[0]
}
