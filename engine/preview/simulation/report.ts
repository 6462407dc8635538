/** The endings of all runs in, what a simulation reports out. */
import { fractionText } from '../../draw/rational.ts'
import { formatDate } from '../../time/day.ts'
import type { Band, SimulationReport } from '../types.ts'
import { assumptionsOf } from './assumptions.ts'
import { bandOf, meanOf, meanWithWidth, milestones } from './bands.ts'
import { judgesIn, textIn } from './json-facts.ts'
import { unitsInOne } from './loads.ts'
import type { RunEnding } from './run.ts'
import type { SimulationTask } from './types.ts'
import type { Ending } from './world.ts'

const SIDES = ['before', 'after'] as const
type Both<T> = Readonly<Record<(typeof SIDES)[number], T>>

export function reportOf(
  task: SimulationTask,
  days: readonly number[],
  endings: readonly RunEnding[],
): SimulationReport {
  const { intake, standing, settings } = task
  const people = judgesIn(standing).map((judge) => {
    const id = String(judge['id'])
    return {
      judge: id,
      name: textIn(judge[settings.judge.name]) ?? id,
      coefficient: textIn(judge[settings.judge.coefficient]) ?? null,
      ...both((side) => bandOf(receivedBy(endings, side, id))),
      load: loadOf(task, endings, id),
    }
  })
  const ids = people.map(({ judge }) => judge)
  const matters = meanOf(endings.map((one) => one.matters))
  return {
    kind: 'simulation',
    court: task.court,
    policy: task.policy,
    before: task.before.named,
    after: task.after.named,
    seed: task.seed,
    runs: task.runs,
    days: days.length,
    period: { from: formatDate(days[0] ?? task.from), to: formatDate(days.at(-1) ?? task.from) },
    intake: { kind: intake.kind, matters, possible: intake.matters.length },
    judges: people,
    coefficients: byCoefficient(people),
    outcomes: outcomesOf(endings),
    balance: balanceOf(task, endings),
    convergence: convergenceOf(endings, ids),
    assumptions: assumptionsOf(task),
  }
}

const both = <T>(make: (side: (typeof SIDES)[number]) => T): Both<T> => ({
  before: make('before'),
  after: make('after'),
})

const receivedBy = (
  endings: readonly RunEnding[],
  side: keyof Both<unknown>,
  judge: string,
): readonly number[] => endings.map((one) => one[side].received.get(judge) ?? 0)

/** `null` where nobody knows the load. */
function loadOf({ settings }: SimulationTask, endings: readonly RunEnding[], judge: string) {
  const unit = unitsInOne(settings.load)
  const loads = both((side) =>
    endings.flatMap((one) => {
      const units = one[side].loads.get(judge)
      return units === undefined ? [] : [units / unit]
    }),
  )
  return loads.before.length === 0 || loads.after.length === 0
    ? null
    : both((side) => bandOf(loads[side]))
}

/** What a judge with each coefficient receives, on average over judges and runs. */
function byCoefficient(
  people: readonly {
    readonly coefficient: string | null
    readonly before: Band
    readonly after: Band
  }[],
): SimulationReport['coefficients'] {
  const groups = Map.groupBy(people, ({ coefficient }) =>
    coefficient === null ? null : Number(coefficient),
  )
  return [...groups]
    .toSorted(([a], [b]) => (b ?? -1) - (a ?? -1))
    .map(([, group]) => ({
      coefficient: group[0]?.coefficient ?? null,
      judges: group.length,
      ...both((side) => meanOf(group.map((one) => one[side].mean))),
    }))
}

/** Matters of all runs by what becomes of them, the most frequent first. */
function outcomesOf(endings: readonly RunEnding[]): SimulationReport['outcomes'] {
  const names = new Set(
    endings.flatMap(({ before, after }) => [...before.outcomes.keys(), ...after.outcomes.keys()]),
  )
  const total = (outcome: string, of: (ending: RunEnding) => Ending): number =>
    endings.reduce((sum, one) => sum + (of(one).outcomes.get(outcome) ?? 0), 0)
  return [...names]
    .map((outcome) => ({ outcome, ...both((side) => total(outcome, (one) => one[side])) }))
    .toSorted((a, b) => b.before + b.after - a.before - a.after || (a.outcome < b.outcome ? -1 : 1))
}

function balanceOf({ settings }: SimulationTask, endings: readonly RunEnding[]) {
  const { n, d } = settings.balance_limit
  const ratios = both((side) => endings.flatMap((one) => one[side].finalRatio ?? []))
  const reached = both((side) => endings.flatMap((one) => one[side].balancedAfter ?? []))
  return {
    limit: Number(n) / Number(d),
    exact_limit: fractionText(settings.balance_limit),
    ...both((side) => (reached[side].length === 0 ? null : bandOf(reached[side]))),
    never: both((side) => endings.length - reached[side].length),
    final: both((side) => (ratios[side].length === 0 ? null : bandOf(ratios[side]))),
  }
}

function convergenceOf(
  endings: readonly RunEnding[],
  judges: readonly string[],
): SimulationReport['convergence'] {
  const changes = judges.map((judge) => {
    const [before, after] = SIDES.map((side) => receivedBy(endings, side, judge))
    return { judge, of: (after ?? []).map((value, at) => value - (before?.[at] ?? 0)) }
  })
  return milestones(endings.length).flatMap((runs) =>
    changes.map(({ judge, of }) => ({ runs, judge, ...meanWithWidth(of.slice(0, runs)) })),
  )
}
