/** One run: both editions live through the same future with the same luck; how each ends comes out. */
import { type Court, courtUnder } from './court.ts'
import { type Future, futureOf } from './future.ts'
import { mattersFor } from './matters.ts'
import { repeatable, stream } from './random.ts'
import type { SimulationTask } from './types.ts'
import { type Ending, World } from './world.ts'

/** How a run ended under both editions. */
export interface RunEnding {
  readonly before: Ending
  readonly after: Ending
  readonly matters: number
}

/** Prepares both editions once; each call is a run. */
export function runner(
  task: SimulationTask,
  days: readonly number[],
  asOf: number,
): (run: number) => RunEnding {
  const { before: one, after: other } = task
  const matters = mattersFor(one, task)
  // Two editions of one policy read the same facts in the same way.
  const others = other.loaded === one.loaded ? matters : mattersFor(other, task)
  const courts = [courtUnder(one, matters, task), courtUnder(other, others, task)] as const
  return (run) => {
    const future = futureOf(task, days, run)
    const [before, after] = lived(task, courts, future, { run, asOf })
    const matters = future.days.reduce((sum, day) => sum + day.matters.length, 0)
    return { before: before.ending(), after: after.ending(), matters }
  }
}

function lived(
  { seed }: SimulationTask,
  [one, other]: readonly [Court, Court],
  future: Future,
  { run, asOf }: { readonly run: number; readonly asOf: number },
): readonly [World, World] {
  const worlds = [new World(one, future, asOf), new World(other, future, asOf)] as const
  let number = 0
  for (const { day, matters } of future.days) {
    for (const world of worlds) world.beginDay(day)
    for (const matter of matters) {
      const luck = repeatable(stream(seed, 'draw', run, number++))
      for (const world of worlds) world.settle(matter, day, luck())
    }
    for (const world of worlds) world.endDay()
  }
  return worlds
}
