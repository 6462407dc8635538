/** A run in, everything that follows from it out: verdicts, outcome, entries, weights, warnings. */
import type { Evaluation } from './evaluation.ts'
import { entriesOf } from './entries.ts'
import { outcome } from './outcome.ts'
import type { Possibility } from './possibility.ts'
import type { Run } from './run.ts'
import { weightsOf } from './weights.ts'

/** Evaluates one edition over the facts of one request. */
export function evaluation(run: Run): Evaluation {
  const possibility = outcome(run)
  const weighing = weigh(run, possibility)
  return {
    outcome: possibility.outcome,
    judges: possibility.judges,
    entries: entriesOf(run, possibility, weighing),
    ...weighing,
  }
}

function weigh(
  run: Run,
  { draw, pool, warnings }: Possibility,
): Pick<Evaluation, 'weights' | 'warnings'> {
  if (draw === undefined || pool === undefined) return { warnings }
  // A draw that names no weight gives everybody the same share.
  if (draw.weight === undefined) {
    return { weights: pool.map(({ id = '' }) => ({ judge: id, weight: '1' })), warnings }
  }
  const found = weightsOf(run, draw.weight, pool)
  return found.kind === 'weights'
    ? { weights: found.weights, warnings }
    : { warnings: [...warnings, found.warning] }
}
