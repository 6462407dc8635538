/**
 * One bet on all people together: capital 1 divided among them beforehand.
 *
 * Those whom the first draws name share nine tenths equally; each who comes later gets half of what is left. So the
 * division never depends on an outcome, and the whole is a bet like that on one person: 100 is reached with a probability
 * of 1 in 100 at most, over all people and all time.
 */
import { chance, type Trial } from './trials.ts'
import { EProcess } from './e-process.ts'

/** Part of the capital for those of the first draw. */
const FIRST = 0.9

export interface OverallBet {
  readonly capital: number
  readonly highest: number
  readonly alarmAt: number | undefined
}

/** `known`: the people whom the first manifest names, drawn or not. */
export function overallBet(
  trials: readonly Trial[],
  known: readonly string[],
  bound: number,
): OverallBet {
  let rest = known.length === 0 ? 1 : 1 - FIRST
  const parts = new Map(known.map((id) => [id, FIRST / known.length]))
  const bets = new Map<string, EProcess>()
  let [capital, highest, alarmAt]: [number, number, number | undefined] = [1, 1, undefined]
  for (const { seq, among, total, winner } of trials) {
    for (const { id, weight } of among) {
      if (!parts.has(id)) {
        rest /= 2
        parts.set(id, rest)
      }
      const bet = bets.get(id) ?? new EProcess()
      bets.set(id, bet)
      bet.step(chance(weight, total), id === winner)
    }
    capital = rest
    for (const [id, part] of parts) capital += part * (bets.get(id)?.value ?? 1)
    highest = Math.max(highest, capital)
    if (highest >= bound) alarmAt ??= seq
  }
  return { capital, highest, alarmAt }
}
