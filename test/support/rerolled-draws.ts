/**
 * Draws of which some are repeated once when they do not choose a wanted judge: when does the bet against fairness notice?
 *
 * A simulation with seedrandom: repeatable, and nothing else rests on it.
 */
import seedrandom from 'seedrandom'
import { EProcess } from '../../engine/index.ts'

export const randomBy = (seed: string): (() => number) => seedrandom(seed)

export interface Simulation {
  readonly seed: string
  readonly runs: number
  readonly judges: number
  readonly draws: number
  /** Part of the draws that are repeated once for judge 0; 0 is an honest court. */
  readonly rerolled: number
  readonly bound: number
}

/** For each run the draw with which the bet on judge 0 reaches the bound; `undefined` when none does. */
export function alarmsOnWanted(simulation: Simulation): readonly (number | undefined)[] {
  const { seed, runs, judges, draws, bound } = simulation
  const random = seedrandom(seed)
  return Array.from({ length: runs }, () => {
    const bet = new EProcess()
    for (let draw = 1; draw <= draws; draw++) {
      bet.step(1 / judges, winnerOf(simulation, random) === 0)
      if (bet.highest >= bound) return draw
    }
    return undefined
  })
}

/** In how many runs the bet on each judge reaches the bound, and on any of them. */
export function alarmsOnAll(simulation: Simulation): {
  readonly byJudge: readonly number[]
  readonly onAny: number
} {
  const { seed, runs, judges, draws, bound } = simulation
  const random = seedrandom(seed)
  const byJudge = Array.from({ length: judges }, () => 0)
  let onAny = 0
  for (let run = 0; run < runs; run++) {
    const bets = byJudge.map(() => new EProcess())
    for (let draw = 0; draw < draws; draw++) {
      const winner = winnerOf(simulation, random)
      for (const [judge, bet] of bets.entries()) bet.step(1 / judges, judge === winner)
    }
    const reached = bets.map(({ highest }) => highest >= bound)
    for (const [judge, alarm] of reached.entries())
      if (alarm) byJudge[judge] = (byJudge[judge] ?? 0) + 1
    if (reached.includes(true)) onAny++
  }
  return { byJudge, onAny }
}

function winnerOf({ judges, rerolled }: Simulation, random: () => number): number {
  const first = Math.floor(random() * judges)
  return first !== 0 && random() < rerolled ? Math.floor(random() * judges) : first
}

/** The value below which a part of the sorted runs lies; runs without an alarm lie at the end. */
export function quantile(
  alarms: readonly (number | undefined)[],
  part: number,
): number | undefined {
  const sorted = alarms.toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
}
