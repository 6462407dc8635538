/**
 * The roots of a list, size by size, when some stored hashes are not those of their bytes.
 *
 * Two trees are grown where they differ: one of the hashes of the bytes, one of the stored hashes. The next signed root
 * tells which of them was right, and so what was changed.
 */
import { Frontier, type Subtree } from '../merkle/frontier.ts'
import { EMPTY_ROOT, isHash } from '../merkle/hashes.ts'
import { isKept } from '../merkle/subtrees.ts'
import { finding } from './finding.ts'
import type { Findings } from './findings.ts'
import type { ListCheck, Mismatch } from './list-check.ts'

/** Which tree: of the hashes of the bytes, or of the stored hashes. */
export type Variant = 'computed' | 'stored'

interface Tree {
  readonly frontier: Frontier
  readonly nodes: Subtree[]
}

export class RootsOf {
  readonly #list: ListCheck
  readonly #findings: Findings
  readonly #mismatches: Mismatch[]
  #computed: Tree = { frontier: new Frontier(), nodes: [] }
  #stored: Tree | undefined
  #open: Mismatch[] = []

  constructor(list: ListCheck, findings: Findings) {
    this.#list = list
    this.#findings = findings
    this.#mismatches = list.mismatches.toReversed()
  }

  /** Subtrees that the store keeps, of the whole list when it has been walked through. */
  get nodes(): readonly Subtree[] {
    return this.#computed.nodes
  }

  get frontier(): Frontier {
    return this.#computed.frontier
  }

  /** Grows to a size. */
  advance(size: number): void {
    for (let seq = this.#computed.frontier.size; seq < size; seq++) {
      const leaf = this.#list.leaves.at(seq)
      const mismatch = this.#mismatches.at(-1)?.seq === seq ? this.#mismatches.pop() : undefined
      if (mismatch !== undefined) {
        this.#open.push(mismatch)
        this.#stored ??= {
          frontier: this.#computed.frontier.copy(),
          nodes: [...this.#computed.nodes],
        }
      }
      grow(this.#computed, leaf)
      if (this.#stored !== undefined) grow(this.#stored, storedLeaf(mismatch) ?? leaf)
    }
  }

  /** The tree that has this root at the size reached. */
  variant(root: string): Variant | undefined {
    if (this.#computed.frontier.root() === root) return 'computed'
    return this.#stored?.frontier.root() === root ? 'stored' : undefined
  }

  /** A signed root has said which tree is right. */
  resolve(variant: Variant): void {
    this.#tell(variant === 'computed' ? 'leaf' : 'bytes')
    if (variant === 'stored' && this.#stored !== undefined) this.#computed = this.#stored
    this.#stored = undefined
  }

  /** No signed root follows. */
  unresolved(): void {
    this.#tell(undefined)
  }

  #tell(column: 'leaf' | 'bytes' | undefined): void {
    for (const { place } of this.#open) {
      this.#findings.add(
        finding(
          'entry/leaf',
          column === undefined ? place : { ...place, column },
          'хеш запису не відповідає його байтам',
          'the hash of the entry is not that of its bytes',
        ),
      )
    }
    this.#open = []
  }
}

function grow({ frontier, nodes }: Tree, leaf: string): void {
  frontier.append(leaf, (subtree) => {
    if (isKept(subtree.level)) nodes.push(subtree)
  })
}

/** A stored hash may be anything; what cannot be a hash leads to no root. */
function storedLeaf(mismatch: Mismatch | undefined): string | undefined {
  if (mismatch === undefined) return undefined
  return isHash(mismatch.stored) ? mismatch.stored : EMPTY_ROOT
}
