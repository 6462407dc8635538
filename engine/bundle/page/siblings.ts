/** The way from a leaf to the root, as one walks it: an inclusion proof in, each hash with its side out. */

export interface Sibling {
  readonly hash: string
  readonly isLeft: boolean
}

/** RFC 9162, 2.1.3.2. The proof was verified, or made by us. */
export function siblings(seq: number, size: number, proof: readonly string[]): readonly Sibling[] {
  let [place, last] = [seq, size - 1]
  return proof.map((hash) => {
    // The last node of a level without a sibling rises until it has one, and that is on its left.
    while (place === last && place % 2 === 0) [place, last] = up(place, last)
    const isLeft = place % 2 === 1
    ;[place, last] = up(place, last)
    return { hash, isLeft }
  })
}

const up = (place: number, last: number): [number, number] => [
  Math.floor(place / 2),
  Math.floor(last / 2),
]
