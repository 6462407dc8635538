/**
 * The forward simulation: a court, matters that may come and two editions in; after many runs what each judge receives under
 * either, how long the loads take to even out, and how sure the difference is, out.
 *
 * Never a promise: a seed that anybody may choose, and a future that nobody knows.
 */
import type { FactProblem } from '../../facts/problem.ts'
import { startOfDay } from '../../time/kyiv.ts'
import type { SimulationReport } from '../types.ts'
import { workingDays } from './future.ts'
import { reportOf } from './report.ts'
import { runner } from './run.ts'
import type { SimulationTask } from './types.ts'

export type Simulated =
  | { readonly kind: 'simulated'; readonly report: SimulationReport }
  /** The facts of the court do not fit the policy. */
  | { readonly kind: 'refused'; readonly problems: readonly FactProblem[] }

/** The same task gives the same report, to the byte. */
export function simulate(task: SimulationTask): Simulated {
  const asOf = startOfDay(task.from)
  const [before, after] = [task.before, task.after].map(({ loaded }) =>
    loaded.reader.read(task.standing, { asOf }),
  )
  for (const read of [before, after]) {
    if (read?.kind === 'problems') return { kind: 'refused', problems: read.problems }
  }
  const martialLaw = before?.kind !== 'facts' || before.facts.martialLaw
  const days = workingDays(task, martialLaw)
  const run = runner(task, days, asOf)
  const endings = Array.from({ length: task.runs }, (_, at) => {
    const ending = run(at + 1)
    task.onRun?.(at + 1)
    return ending
  })
  return { kind: 'simulated', report: reportOf(task, days, endings) }
}
