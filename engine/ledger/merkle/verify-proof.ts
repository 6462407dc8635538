/**
 * Verification of proofs (RFC 9162, 2.1.3.2 and 2.1.4.2): hashes in, yes or no out. Nothing here trusts its input.
 *
 * Two traps: an empty leaf with an empty root, and a proof from the empty tree, prove nothing and are refused.
 */
import { isCount, powerOfTwo } from './counts.ts'
import { isHash, nodeHash } from './hashes.ts'

/** That a leaf stands at a place of the tree of a size. */
export interface Inclusion {
  readonly leaf: string
  readonly seq: number
  readonly size: number
  readonly root: string
  readonly proof: readonly string[]
}

/** That one tree is the beginning of another. */
export interface Consistency {
  readonly from: { readonly size: number; readonly root: string }
  readonly to: { readonly size: number; readonly root: string }
  readonly proof: readonly string[]
}

/** Whether the proof leads from the leaf to the root. */
export function verifyInclusion({ leaf, seq, size, root, proof }: Inclusion): boolean {
  if (!isCount(seq) || !isCount(size) || seq >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  const climb = new Climb(seq, size - 1)
  let hash = leaf
  for (const sibling of proof) {
    if (climb.atTop()) return false
    hash = climb.siblingIsLeft() ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    climb.up()
  }
  return climb.atTop() && hash === root
}

/** Whether the proof leads to both roots. */
export function verifyConsistency({ from, to, proof }: Consistency): boolean {
  if (!isCount(from.size) || !isCount(to.size) || from.size === 0 || from.size > to.size) {
    return false
  }
  // Nothing is hashed here: the same tree is the same root, whatever its form.
  if (from.size === to.size) return proof.length === 0 && from.root === to.root && from.root !== ''
  if (![from.root, to.root, ...proof].every(isHash)) return false
  // A smaller tree that is perfect is itself the first node of the path.
  const path = powerOfTwo(from.size) === from.size ? [from.root, ...proof] : proof
  return leadsToBoth(path, from, to)
}

function leadsToBoth(
  [first, ...rest]: readonly string[],
  from: Consistency['from'],
  to: Consistency['to'],
): boolean {
  if (first === undefined) return false
  const climb = new Climb(from.size - 1, to.size - 1)
  climb.toFirstLeftTurn()
  let [old, now] = [first, first]
  for (const sibling of rest) {
    if (climb.atTop()) return false
    const left = climb.siblingIsLeft()
    if (left) old = nodeHash(sibling, old)
    now = left ? nodeHash(sibling, now) : nodeHash(now, sibling)
    climb.up()
  }
  return climb.atTop() && old === from.root && now === to.root
}

/** The way from a leaf to the root: `place` of the node at this level, and of the last node there is. */
class Climb {
  #place: number
  #last: number

  constructor(place: number, last: number) {
    this.#place = place
    this.#last = last
  }

  atTop(): boolean {
    return this.#last === 0
  }

  siblingIsLeft(): boolean {
    return this.#place % 2 === 1 || this.#place === this.#last
  }

  /** One level up; a last node without a sibling rises until it has one. */
  up(): void {
    if (this.#place === this.#last) while (this.#place % 2 === 0 && this.#place > 0) this.#rise()
    this.#rise()
  }

  toFirstLeftTurn(): void {
    while (this.#place % 2 === 1) this.#rise()
  }

  #rise(): void {
    this.#place = Math.floor(this.#place / 2)
    this.#last = Math.floor(this.#last / 2)
  }
}
