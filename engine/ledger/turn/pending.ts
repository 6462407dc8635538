/**
 * What a writer's turn has added so far and not yet written: read by those who come later in the same turn, written to
 * the store in one batch at its end.
 */
import type { Frontier, Subtree } from '../merkle/frontier.ts'
import { leafHash } from '../merkle/hashes.ts'
import { isKept } from '../merkle/subtrees.ts'
import type { History } from '../order/history.ts'
import type { Maybe } from '../maybe.ts'
import type { Entry } from '../types.ts'

/** An entry that passed every check, with all that comes with it. */
export interface Accepted {
  readonly entry: Entry
  readonly bytes: Uint8Array
  readonly cases: readonly string[]
}

/** An opening, with the blob or entry that it belongs to. */
export interface PlacedOpening {
  readonly place: string
  readonly digest: string
  readonly bytes: Uint8Array
}

export class Pending {
  readonly history: History
  readonly frontier: Frontier
  readonly from: number
  readonly accepted: Accepted[] = []
  readonly leaves: string[] = []
  readonly nodes: Subtree[] = []
  readonly blobs = new Map<string, Uint8Array>()
  readonly openings: PlacedOpening[] = []
  /** Digests of blobs and seals whose texts are to be removed. */
  readonly removed = new Set<string>()

  constructor(history: History, frontier: Frontier) {
    this.history = history
    this.frontier = frontier
    this.from = frontier.size
  }

  get size(): number {
    return this.frontier.size
  }

  add(accepted: Accepted): Maybe<void> {
    const { entry, bytes } = accepted
    const leaf = leafHash(bytes)
    this.accepted.push(accepted)
    this.leaves.push(leaf)
    this.frontier.append(leaf, (subtree) => {
      if (isKept(subtree.level)) this.nodes.push(subtree)
    })
    if (entry.kind === 'redaction') {
      for (const digest of entry.body['digests'] as readonly string[]) this.removed.add(digest)
    }
    return this.history.add(entry)
  }

  /** Kept hashes of a level from … up to that this turn has added, in order. */
  hashes(level: number, from: number, to: number): readonly string[] {
    if (level === 0) return this.leaves.slice(Math.max(0, from - this.from), to - this.from)
    return this.nodes
      .filter((node) => node.level === level && node.place >= from && node.place < to)
      .map(({ hash }) => hash)
  }
}
