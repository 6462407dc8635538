/** A run in, everything that follows from it out: verdicts, outcome, entries, weights, warnings. */
import type { Evaluation } from './evaluation.ts'
import { entriesOf } from './entries.ts'
import { limitWarnings } from './limits.ts'
import { outcome } from './outcome.ts'
import { outcomeOf, type Possibility } from './possibility.ts'
import type { Run } from './run.ts'
import { LOAD_ZERO, weightsOf } from './weights.ts'

/** Evaluates one edition over the facts of one request. */
export function evaluation(run: Run): Evaluation {
  const { settled, weighing } = settlement(run)
  return {
    outcome: settled.outcome,
    judges: settled.judges,
    entries: entriesOf(run, settled, weighing),
    ...weighing,
    warnings: [...limitWarnings(run), ...weighing.warnings],
  }
}

/** What happens to the matter and with what weights, without a word about any clause by itself. */
export function settlement(run: Run) {
  const possibility = outcome(run)
  const weighing = weigh(run, possibility)
  return { settled: unlessUnweighable(possibility, weighing), weighing }
}

type Weighing = Pick<Evaluation, 'weights' | 'warnings'>

function weigh(run: Run, { draw, pool, warnings, outcome: { seats = [] } }: Possibility): Weighing {
  if (draw === undefined || pool === undefined) return { warnings }
  // Where only jurors are drawn, what judges weigh is not asked for.
  if (seats.length > 0 && seats.every(({ role }) => role === 'juror')) return { warnings }
  // Never equal weights in silence: a draw that names no weight has none.
  if (draw.weight === undefined) return { warnings: [...warnings, { code: 'weights-unknown' }] }
  const found = weightsOf(run, draw.weight, pool)
  return found.kind === 'weights'
    ? { weights: found.weights, warnings }
    : { warnings: [...warnings, found.warning] }
}

/** Loads that are known and give nothing to weigh by: there is no draw (contract.md). */
function unlessUnweighable(possibility: Possibility, { warnings }: Weighing): Possibility {
  const clause = possibility.draw?.weight?.clause
  if (clause === undefined || !warnings.some(({ code }) => code === LOAD_ZERO)) return possibility
  return { ...possibility, outcome: outcomeOf('none', [clause]) }
}
