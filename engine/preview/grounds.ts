/**
 * How many places in lists each ground takes away: cases in; by clause, the judges who fall out at it first, out.
 *
 * Of every matter that either edition draws, each judge of the facts is one place. Where the other edition does not draw,
 * all places fall at the clause of its outcome, so that what is left is those who take part.
 */
import type { RuledCase } from './ruled-case.ts'
import type { Ruling } from './ruling.ts'

export class Grounds {
  #considered = 0
  readonly #counts = new Map<string, { before: number; after: number }>()

  add({ before, after, judges_of_facts: judges }: RuledCase): void {
    if (!isLookedAt(before) && !isLookedAt(after)) return
    this.#considered += judges.length
    this.#fall(before, 'before', judges.length)
    this.#fall(after, 'after', judges.length)
  }

  get considered(): number {
    return this.#considered
  }

  countOf(clause: string): { readonly before: number; readonly after: number } {
    return this.#counts.get(clause) ?? { before: 0, after: 0 }
  }

  get clauses(): readonly string[] {
    return [...this.#counts.keys()]
  }

  #fall(ruling: Ruling, side: 'before' | 'after', judges: number): void {
    for (let at = 0; at < judges; at++) {
      const standing = ruling.standings[at] ?? ruling.clauses
      const isOut = ruling.standings[at] === undefined || standing.length > 0
      if (isOut) this.#count(standing[0] ?? UNTOLD, side)
    }
  }

  #count(clause: string, side: 'before' | 'after'): void {
    const known = this.#counts.get(clause)
    if (known !== undefined) known[side]++
    else this.#counts.set(clause, { before: 0, after: 0, [side]: 1 })
  }
}

/** Nothing can be said of a list that is unknown. */
const UNTOLD = ''

const isLookedAt = ({ standings }: Ruling): boolean => standings.some((one) => one !== undefined)
