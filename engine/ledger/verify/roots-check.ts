/**
 * The second part of a verification: checkpoints in, ascending; findings out.
 *
 * Each is of this ledger and its size, signed by a key that was valid then, and its root is that of the entries. What was
 * changed between two checkpoints is found at the second.
 */
import { type ReadCheckpoint, readCheckpoint } from '../notes/checkpoint.ts'
import type { CheckpointClaim } from '../order/claims.ts'
import type { KeyRing } from '../order/key-ring.ts'
import { otherRoot } from '../order/other-root.ts'
import {
  malformed,
  ofAnother,
  outOfOrder,
  wrongRoot,
  changedBetween,
  noLast,
  forked,
  otherKey,
  shorter,
  unsigned,
} from './checkpoint-findings.ts'
import { type Finding, foundAt, type Place } from './finding.ts'
import type { Findings } from './findings.ts'
import type { ListCheck } from './list-check.ts'
import { RootsOf } from './roots-of.ts'
import { SignatureChecks } from './signature-checks.ts'

/** What a verifier knows by other means. */
interface Known {
  /** A checkpoint key of the ledger. */
  readonly key?: string
  /** Kept elsewhere: the list must have grown from each. */
  readonly checkpoints: readonly ReadCheckpoint[]
}

export class RootsCheck {
  readonly roots: RootsOf
  readonly #list: ListCheck
  readonly #origin: string
  readonly #findings: Findings
  readonly #signatures: SignatureChecks
  readonly #key: string | undefined
  readonly #known: ReadCheckpoint[]
  readonly #witnessed: Map<number, CheckpointClaim[]>
  /** Checkpoints with a root that the entries do not have, since the last one with the right root. */
  #wrong: { readonly size: number; readonly place: Place }[] = []
  #right = 0
  #last = 0
  count = 0

  constructor(list: ListCheck, ring: KeyRing, origin: string, findings: Findings, known: Known) {
    this.#list = list
    this.#origin = origin
    this.#findings = findings
    this.#key = known.key
    this.#known = known.checkpoints.toSorted((a, b) => a.size - b.size)
    this.#witnessed = Map.groupBy(list.witnessed, ({ size }) => size)
    this.#signatures = new SignatureChecks(ring, findings)
    this.roots = new RootsOf(list, findings)
  }

  /** `size` is what the place says, where it says it apart from the note. */
  async add(note: string, place: Place, size?: number): Promise<void> {
    this.count++
    const read = readCheckpoint(note)
    const wrong = this.#wrongForm(read)
    if (read === undefined || wrong !== undefined) {
      this.#findings.add({ ...(wrong ?? malformed()), place: { ...place, column: 'note' } })
      return
    }
    if (size !== undefined && size !== read.size) {
      const column = this.#signatures.isSigned(read) ? 'size' : 'note'
      this.#findings.add({ ...ofAnother(), place: { ...place, column } })
      return
    }
    this.#last = read.size
    this.#advance(read.size)
    this.#compare(read, place)
    await this.#signatures.add(read, place)
  }

  /** When there are no more checkpoints. */
  async end(): Promise<void> {
    await this.#signatures.end()
    if (this.#key !== undefined && !this.#signatures.signers.has(this.#key)) {
      this.#findings.add(otherKey())
    }
    if (this.#last !== this.#list.size) this.#findings.add(noLast(this.#last, this.#list.size))
    this.#advance(this.#list.size)
    this.roots.unresolved()
    const [first] = this.#wrong
    if (first !== undefined) this.#findings.add(changedBetween(this.#right, first.size))
    for (const claim of [...this.#witnessed.values()].flat()) this.#unmatched(claim)
    for (const known of this.#known) this.#findings.add(shorter(known.size, this.#list.size))
  }

  #wrongForm(read: ReadCheckpoint | undefined): Finding | undefined {
    if (read === undefined) return malformed()
    const same = read.origin === this.#origin
    if (!same || read.size === 0 || read.size > this.#list.size) return ofAnother()
    return read.size > this.#last ? undefined : outOfOrder()
  }

  /** Goes on to a size, past the known checkpoints on the way. */
  #advance(size: number): void {
    for (let [next] = this.#known; next !== undefined && next.size <= size; [next] = this.#known) {
      this.#known.shift()
      this.roots.advance(next.size)
      const own = next.origin === this.#origin
      if (own && !this.#signatures.isSigned(next)) this.#findings.add(unsigned(next.size))
      else if (!own || this.roots.variant(next.root) === undefined) {
        this.#findings.add(forked(next.size))
      }
    }
    this.roots.advance(size)
  }

  #compare({ size, root }: ReadCheckpoint, place: Place): void {
    const variant = this.roots.variant(root)
    if (variant === undefined) {
      this.#wrong.push({ size, place })
      return
    }
    this.roots.resolve(variant)
    for (const one of this.#wrong) this.#findings.add(wrongRoot(one.place))
    this.#wrong = []
    this.#right = size
    const claims = this.#witnessed.get(size) ?? []
    this.#witnessed.delete(size)
    for (const claim of claims) if (claim.root !== root) this.#unmatched(claim)
  }

  #unmatched({ seq, size }: CheckpointClaim): void {
    this.#findings.add(foundAt({ seq }, otherRoot(size)))
  }
}
