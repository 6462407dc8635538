/** A court under one edition, before anything happens: an edition and the task in, all that its runs share out. */
import type { Rational } from '../../draw/rational.ts'
import type { EditionSide } from '../history.ts'
import type { MatterOn } from './matters.ts'
import { type Settle, settler } from './settle.ts'
import type { SimulationTask } from './types.ts'
import { unitOf } from './unit.ts'

/** An edition prepared once for all runs. */
export interface Court {
  readonly task: SimulationTask
  readonly edition: EditionSide
  readonly settle: Settle
  readonly matterOn: MatterOn
  readonly unit: Rational
}

export const courtUnder = (
  edition: EditionSide,
  matterOn: MatterOn,
  task: SimulationTask,
): Court => ({
  task,
  edition,
  settle: settler(edition, task.assumeUnknownAbsent === true),
  matterOn,
  unit: unitOf(task),
})
