/** A request that is ready in, what it comes to out. */
import { evaluation } from '../evaluate/evaluate.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { Prepared } from './prepare.ts'
import type { Runtime } from './runtime.ts'

export function evaluate(
  { createRun }: Pick<Runtime, 'createRun'>,
  { ir, facts, working }: Pick<Prepared, 'ir' | 'facts' | 'working'>,
): Evaluation {
  return evaluation(createRun(ir, facts, working))
}
