/**
 * Whether and when the loads of a court even out: the loads at the end of every day in; since when they are even and stay
 * so, and how far apart they are in the end, out.
 *
 * Only those count who took part in some draw of the period: others have nothing to be balanced with.
 */
import type { Rational } from '../../draw/rational.ts'
import { isBalanced } from './loads.ts'

/** By the place of a judge; whole units, `undefined` where nobody knows the load. */
type Units = readonly (number | undefined)[]

export class Balance {
  readonly #evenings: Units[] = []
  readonly #drawnAmong = new Set<number>()

  /** Before the first day, and then at the end of each. */
  note(units: Units): void {
    this.#evenings.push(units)
  }

  tookPart(places: Iterable<number>): void {
    for (const place of places) this.#drawnAmong.add(place)
  }

  /**
   * Working days until the loads are even and stay so to the end, 0 when they always were; `null`: not within the period.
   * An even evening that chance undoes is none: a court that starts even would always be «in balance after 0 days».
   */
  reachedAfter(limit: Rational): number | null {
    const last = this.#evenings.findLastIndex((units) => {
      const known = this.#counted(units)
      return known === undefined || !isBalanced(known, limit)
    })
    return last === this.#evenings.length - 1 ? null : last + 1
  }

  /** How many times the greatest load is the least in the end; `null` where one is not known or is nothing. */
  finalRatio(): number | null {
    const known = this.#counted(this.#evenings.at(-1) ?? [])
    const least = Math.min(...(known ?? []))
    return known === undefined || known.length === 0 || least === 0
      ? null
      : Math.max(...known) / least
  }

  /** `undefined` where a load is not known. */
  #counted(units: Units): readonly number[] | undefined {
    const known = [...this.#drawnAmong].flatMap((at) => units[at] ?? [])
    return known.length < this.#drawnAmong.size ? undefined : known
  }
}
