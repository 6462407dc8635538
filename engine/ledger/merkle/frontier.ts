/**
 * A tree that grows: leaves in, the root of any moment out, with no more memory than one hash a level.
 *
 * The frontier of a size is the roots of the perfect subtrees that it is made of, the largest first: one for each 1
 * in the size written in binary.
 */
import { EMPTY_ROOT, nodeHash } from './hashes.ts'

/** The root of a perfect subtree of 2^level leaves; `place` counts such subtrees from the left. */
export interface Subtree {
  readonly level: number
  readonly place: number
  readonly hash: string
}

export class Frontier {
  #size: number
  readonly #hashes: string[]

  /** Starts from nothing, or from the frontier of a size. */
  constructor(size = 0, hashes: readonly string[] = []) {
    if (hashes.length !== ones(size))
      throw new Error('a frontier has a hash for each 1 of its size')
    this.#size = size
    this.#hashes = [...hashes]
  }

  get size(): number {
    return this.#size
  }

  /** The roots of the perfect subtrees, the largest first. */
  get hashes(): readonly string[] {
    return this.#hashes
  }

  /** Adds a leaf; tells of each perfect subtree that it completes. */
  append(leaf: string, completed?: (subtree: Subtree) => void): void {
    let hash = leaf
    let place = this.#size
    for (let level = 1; place % 2 === 1; level++) {
      hash = nodeHash(this.#hashes.pop() ?? '', hash)
      place = (place - 1) / 2
      completed?.({ level, place, hash })
    }
    this.#hashes.push(hash)
    this.#size++
  }

  root(): string {
    if (this.#size === 0) return EMPTY_ROOT
    return this.#hashes.reduceRight((right, left) => nodeHash(left, right))
  }

  copy(): Frontier {
    return new Frontier(this.#size, this.#hashes)
  }
}

/** How many perfect subtrees a size is made of. */
function ones(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
