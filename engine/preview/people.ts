/** Judges as a tally counts them: an id in, a small number out, the same for the same judge; their latest known names. */
import type { FactRecord } from '../facts/value.ts'

export class People {
  readonly #places = new Map<string, number>()
  readonly #names: string[] = []
  readonly #field: string

  /** `field`: the fact that is a judge's name. */
  constructor(field: string) {
    this.#field = field
  }

  /** The numbers of all judges of a matter, in their order. */
  placesOf(judges: readonly FactRecord[]): readonly number[] {
    return judges.map((judge) => {
      const { id = '' } = judge
      const place = this.#place(id)
      const name = judge.values[this.#field]
      if (typeof name === 'string') this.#names[place] = name
      return place
    })
  }

  get size(): number {
    return this.#places.size
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id)
  }

  /** Everybody, by number. */
  all(): readonly { readonly judge: string; readonly name: string }[] {
    return [...this.#places].map(([judge, place]) => ({ judge, name: this.#names[place] ?? '' }))
  }

  #place(id: string): number {
    const known = this.#places.get(id)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(id, place)
    return place
  }
}
