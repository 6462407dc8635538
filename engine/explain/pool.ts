/** By which rules the judges were looked at: a decision in, the draw and the repeat distribution behind it out. */
import { adaptiveRun } from '../evaluate/adaptive-run.ts'
import { NO_VARIABLES } from '../evaluate/context.ts'
import { outcome } from '../evaluate/outcome.ts'
import type { Run } from '../evaluate/run.ts'
import { verdicts } from '../evaluate/verdicts.ts'
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

/** The verdict on one judge by the rules of this pool. */
export function verdictOn(judge: FactRecord, run: Run, pool: Pool): JudgeVerdict | undefined {
  const { conditions, exclusions } = pool.draw
  const rules = { conditions, exclusions, redraw: pool.redraw, wordings: true, scope: NO_VARIABLES }
  return verdicts(run, [judge], rules)[0]
}
