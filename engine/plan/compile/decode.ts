/** Bits of a judge in, clauses out, in the order of the policy and each once. */

/** Reads masks. `index` is the place of the judge in the list that the masks were made for. */
export interface Decoder {
  /** Clauses that surely exclude him. */
  readonly grounds: (masks: readonly number[], index: number) => readonly string[]
  /** Clauses of rules that perhaps exclude him, and not surely. */
  readonly undetermined: (masks: readonly number[], index: number) => readonly string[]
  /** Clauses of two lists as one. */
  readonly joined: (a: readonly string[], b: readonly string[]) => readonly string[]
}

/** `clauses`: those of the bits, word by word; `order`: all clauses of the policy. */
export function createDecoder(
  clauses: readonly (readonly string[])[],
  order: readonly string[],
): Decoder {
  const places = new Map(order.map((clause, place) => [clause, place]))
  const place = (clause: string): number => places.get(clause) ?? order.length
  const words = clauses.map((word) => createWord(word, place))
  const joined = (a: readonly string[], b: readonly string[]): readonly string[] =>
    inOrder([...a, ...b], place)
  const stride = 2 * words.length
  const read = (masks: readonly number[], index: number, bitsAt: typeof sureBits) => {
    let found = NONE
    for (let word = 0; word < words.length; word++) {
      const more = words[word]?.(bitsAt(masks, index * stride + word * 2)) ?? NONE
      if (more.length > 0) found = found.length === 0 ? more : joined(found, more)
    }
    return found
  }
  return {
    joined,
    grounds: (masks, index) => read(masks, index, sureBits),
    undetermined: (masks, index) => read(masks, index, openBits),
  }
}

const sureBits = (masks: readonly number[], at: number): number => masks[at] ?? 0

const openBits = (masks: readonly number[], at: number): number =>
  (masks[at + 1] ?? 0) & ~(masks[at] ?? 0)

const NONE: readonly string[] = []

/** The same bits come again and again: what they stand for is remembered. */
function createWord(
  clauses: readonly string[],
  place: (clause: string) => number,
): (bits: number) => readonly string[] {
  const remembered = new Map<number, readonly string[]>([[0, NONE]])
  return (bits) => {
    const known = remembered.get(bits)
    if (known !== undefined) return known
    const found = inOrder(
      clauses.filter((_, index) => (bits & (1 << index)) !== 0),
      place,
    )
    if (remembered.size < MOST_REMEMBERED) remembered.set(bits, found)
    return found
  }
}

/** Far more than a court has; a batch of invented cases must not fill the memory. */
const MOST_REMEMBERED = 10_000

const inOrder = (
  clauses: readonly string[],
  place: (clause: string) => number,
): readonly string[] => [...new Set(clauses)].toSorted((a, b) => place(a) - place(b))
