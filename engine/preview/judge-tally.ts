/** What a history means for each judge: ruled cases in; chances, matters and what is won and lost, out. Exact. */
import { divide, fromInteger, ZERO } from '../draw/rational.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import { ChanceSums, exactSum, type Sum } from './chance-sums.ts'
import { People } from './people.ts'
import type { RuledCase } from './ruled-case.ts'
import type { Ruling } from './ruling.ts'
import type { JudgeEffect } from './types.ts'

const SIDES = ['before', 'after'] as const
type Side = (typeof SIDES)[number]

interface Counts {
  readonly eligible: Record<Side, number>
  readonly realised: Record<Side, number>
  gained: number
  lost: number
}

export class JudgeTally {
  readonly #people: People
  readonly #counts: Counts[] = []
  /** Chances of matters that stay as they are are added once, for both editions. */
  readonly #same = new ChanceSums()
  readonly #sums = { before: new ChanceSums(), after: new ChanceSums() }
  readonly #given = { before: 0, after: 0 }

  constructor(field: string) {
    this.#people = new People(field)
  }

  /** Counts one matter, and gives the numbers of its judges; what an edition cannot decide is nobody's on either side. */
  add(one: RuledCase): readonly number[] {
    const people = this.#people.placesOf(one.judges_of_facts)
    while (this.#counts.length < this.#people.size) this.#counts.push(nothing())
    if (one.change === 'undecided') return people
    if (one.change === 'unchanged') this.#expect(one.before, this.#same)
    for (const side of SIDES) {
      const ruling = one[side]
      if (one.change !== 'unchanged') this.#expect(ruling, this.#sums[side])
      if (this.#placeOf(ruling.lot?.ids[0] ?? ruling.judge) !== undefined) this.#given[side]++
      for (let at = 0; at < people.length; at++) {
        if (ruling.standings[at]?.length === 0) this.#at(people[at]).eligible[side]++
      }
      const winner = this.#placeOf(one.winner[side])
      if (winner !== undefined) this.#at(winner).realised[side]++
    }
    for (const { judge, effect } of one.judges) this.#at(this.#placeOf(judge))[effect]++
    return people
  }

  all(): readonly { readonly judge: string; readonly name: string }[] {
    return this.#people.all()
  }

  /** Judges by name; `amounts`: matters to be expected, in the same order. */
  report() {
    const lines = this.#people.all().map(({ judge, name }, place) => {
      const counts = this.#at(place)
      const [before, after] = SIDES.map((side) => this.#sum(side, place))
      const expected = { before: before ?? NONE, after: after ?? NONE }
      return { effect: this.#effect(judge, name, counts, expected), expected }
    })
    const sorted = lines.toSorted(
      ({ effect: a }, { effect: b }) =>
        compareUkrainian(a.name, b.name) || compareUkrainian(a.judge, b.judge),
    )
    return {
      judges: sorted.map(({ effect }) => effect),
      amounts: sorted.map(({ expected }) => expected),
    }
  }

  #effect(
    judge: string,
    name: string,
    { eligible, realised, gained, lost }: Counts,
    expected: Readonly<Record<Side, Sum>>,
  ): JudgeEffect {
    const shareOf = (side: Side) => ({
      ...expected[side],
      value: divide(expected[side].value, fromInteger(Math.max(1, this.#given[side]))) ?? ZERO,
    })
    return {
      judge,
      name,
      eligible,
      gained,
      lost,
      expected: { before: exactSum(expected.before), after: exactSum(expected.after) },
      share: { before: exactSum(shareOf('before')), after: exactSum(shareOf('after')) },
      realised,
    }
  }

  #sum(side: Side, place: number): Sum {
    return this.#same.with(this.#sums[side], place)
  }

  /** The chances of the first seat; a matter that is given without a draw is certain. */
  #expect({ lot, judge }: Ruling, sums: ChanceSums): void {
    if (lot !== undefined) {
      const people = lot.ids.map((id) => this.#placeOf(id))
      sums.add(people, lot.weights, lot.total)
    } else {
      const place = this.#placeOf(judge)
      if (place !== undefined) sums.add([place], [1], 1)
    }
  }

  #placeOf(id: string | null): number | undefined {
    return id === null ? undefined : this.#people.placeOf(id)
  }

  #at(place: number | undefined): Counts {
    return this.#counts[place ?? -1] ?? nothing()
  }
}

const NONE: Sum = { value: ZERO, rounded: false }

const nothing = (): Counts => ({
  eligible: { before: 0, after: 0 },
  realised: { before: 0, after: 0 },
  gained: 0,
  lost: 0,
})
