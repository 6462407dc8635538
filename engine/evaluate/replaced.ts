/** Whom a repeat draw leaves out: the id of a judge or a juror in, whether he is being replaced out. */
import { CANDIDATE, type IrRedraw } from '../plan/ir.ts'
import { bind, NO_VARIABLES } from './context.ts'
import { or, type Result } from './result.ts'
import type { Run } from './run.ts'

/** Unknown where an unknown fact decides whether he is among those named. */
export function isReplaced(run: Run, redraw: IrRedraw, id: string | undefined): Result {
  const scope = bind(NO_VARIABLES, CANDIDATE, id ?? null)
  return or(redraw.without.map((names) => run.ask(names, scope)))
}
