/** What each person was to expect of the draws and got: trials in, a row for each out. */
import { chance, type Trial } from './trials.ts'
import { EProcess } from './e-process.ts'
import { ExactSum } from './exact-sum.ts'
import { twoSided } from './tails.ts'

export interface PersonChances {
  readonly id: string
  /** Trials in which the person could be drawn, and could be left. */
  readonly trials: number
  readonly won: number
  /** Exact. */
  readonly expected: ExactSum
  readonly variance: ExactSum
  readonly z: number
  /** Two-sided, for this person alone. */
  readonly p: number
  readonly capital: number
  readonly highest: number
  /** The entry with which the capital first reached the bound. */
  readonly alarmAt: number | undefined
}

interface Tally {
  trials: number
  won: number
  readonly expected: ExactSum
  readonly variance: ExactSum
  readonly bet: EProcess
  alarmAt: number | undefined
}

/** Rows by id in the order of first appearance. `bound`: the capital that is an alarm. */
export function chancesByPerson(trials: readonly Trial[], bound: number): readonly PersonChances[] {
  const tallies = new Map<string, Tally>()
  for (const { seq, among, total, winner } of trials) {
    for (const { id, weight } of among) {
      const tally = tallies.get(id) ?? newTally()
      tallies.set(id, tally)
      tally.trials++
      if (id === winner) tally.won++
      tally.expected.add(weight, total)
      tally.variance.add(weight * (total - weight), total * total)
      tally.bet.step(chance(weight, total), id === winner)
      if (tally.bet.highest >= bound) tally.alarmAt ??= seq
    }
  }
  return [...tallies].map(([id, tally]) => rowOf(id, tally))
}

const newTally = (): Tally => ({
  trials: 0,
  won: 0,
  expected: new ExactSum(),
  variance: new ExactSum(),
  bet: new EProcess(),
  alarmAt: undefined,
})

function rowOf(
  id: string,
  { trials, won, expected, variance, bet, alarmAt }: Tally,
): PersonChances {
  const z = (won - expected.number()) / Math.sqrt(variance.number())
  return {
    id,
    trials,
    won,
    expected,
    variance,
    z,
    p: twoSided(z),
    capital: bet.value,
    highest: bet.highest,
    alarmAt,
  }
}
