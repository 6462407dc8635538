/**
 * Judges by weight, so that two editions draw the same ones as often as their weights allow: lists with whole weights and
 * random numbers in, one judge for each seat out.
 *
 * Judge and height are thrown together until the height lies below the weight of that judge. Chances are exactly those of
 * the weights; and since every edition is given the same throws, whoever it shuts out passes on only his own matters.
 * Whole weights below 2^48 are exact in a double.
 */
import type { SeatList } from '../tickets.ts'
import type { Random } from './types.ts'

/**
 * One judge for each seat, nobody twice; `undefined` when a seat finds nobody. `among` are all judges of the court, in one
 * order; a seat for which none of them is listed is no judge's.
 */
export function pickSeats(
  seats: readonly SeatList[],
  among: readonly string[],
  random: Random,
): readonly string[] | undefined {
  const people = new Set(among)
  const drawn: string[] = []
  for (const { ids, weights } of seats) {
    if (!ids.some((id) => people.has(id))) continue
    const left = new Map(ids.map((id, at) => [id, drawn.includes(id) ? 0 : (weights[at] ?? 0)]))
    const judge = pick(left, among, random)
    if (judge === undefined) return undefined
    drawn.push(judge)
  }
  return drawn
}

function pick(
  chances: ReadonlyMap<string, number>,
  among: readonly string[],
  random: Random,
): string | undefined {
  const most = Math.max(...chances.values())
  if (!(most > 0)) return undefined
  for (;;) {
    const judge = among[Math.floor(random() * among.length)] ?? ''
    const height = random() * most
    if (height < (chances.get(judge) ?? 0)) return judge
  }
}
