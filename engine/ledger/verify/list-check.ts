/**
 * The first part of a verification: entries in, one after another; findings, leaves and claims out.
 *
 * Each entry has the hash that is stored for it, its canonical bytes, its form and its place, and keeps the rules of order;
 * each number came from where it had to.
 */
import { readEntry } from '../entry/entry.ts'
import { malformed } from '../entry/malformed.ts'
import { leafHash } from '../merkle/hashes.ts'
import { type BlobClaim, checkpointClaim, type CheckpointClaim } from '../order/claims.ts'
import { History } from '../order/history.ts'
import { violation } from '../order/rules.ts'
import type { Entry } from '../types.ts'
import { drawClaims } from './draw-claims.ts'
import { finding, foundAt, type Place } from './finding.ts'
import type { Findings } from './findings.ts'
import { LeafList } from './leaf-list.ts'
import { NumbersCheck } from './numbers-check.ts'

/** An entry whose stored hash is not that of its bytes: one of the two was changed. */
export interface Mismatch {
  readonly seq: number
  readonly place: Place
  readonly stored: string
}

export class ListCheck {
  readonly history = new History()
  readonly leaves = new LeafList()
  readonly mismatches: Mismatch[] = []
  readonly blobs: BlobClaim[] = []
  readonly witnessed: CheckpointClaim[] = []
  readonly #findings: Findings
  readonly #numbers = new NumbersCheck()
  /** Entry by entry, by how much the number in it differs from its place. */
  #shift = 0
  /** What an unreadable or missing entry said, others may rest on: their order cannot be judged. */
  #orderIsLost = false
  #gaps = false

  constructor(findings: Findings) {
    this.#findings = findings
  }

  get size(): number {
    return this.leaves.count
  }

  /** Whether every rule of order could be asked about every entry. */
  get orderIsKnown(): boolean {
    return !this.#orderIsLost
  }

  /** Whether entries are missing, so that no root can be computed. */
  get hasGaps(): boolean {
    return this.#gaps
  }

  /** Checks the next entry. The result is the entry, if it can be read. */
  async add(bytes: Uint8Array, stored: string, place: Place): Promise<Entry | undefined> {
    const seq = this.size
    const leaf = leafHash(bytes)
    this.leaves.push(leaf)
    if (leaf !== stored) this.mismatches.push({ seq, place, stored })
    const entry = this.#read(bytes, seq, place)
    if (entry !== undefined && !this.#orderIsLost) await this.#order(entry, place)
    await this.history.add(this.#orderIsLost ? undefined : entry)
    return entry
  }

  /** A place that has no entry, and no leaf. */
  async addMissing(): Promise<void> {
    this.leaves.push('00'.repeat(32))
    this.#orderIsLost = true
    this.#gaps = true
    await this.history.add(undefined)
  }

  #read(bytes: Uint8Array, seq: number, place: Place): Entry | undefined {
    const read = readEntry(bytes)
    if (read.kind === 'malformed') {
      this.#findings.add(foundAt(place, malformed(read.problems)))
      this.#orderIsLost = true
      return undefined
    }
    const shift = read.entry.seq - seq
    if (shift !== 0) this.#orderIsLost = true
    if (shift !== this.#shift) this.#findings.add(wrongPlace(read.entry.seq, seq, place))
    this.#shift = shift
    return shift === 0 ? read.entry : undefined
  }

  async #order(entry: Entry, place: Place): Promise<void> {
    const violated = await violation(entry, this.history)
    if (violated !== undefined) {
      this.#findings.add(foundAt(place, violated))
      this.#orderIsLost = true
      return
    }
    const otherNumber = this.#numbers.add(entry)
    if (otherNumber !== undefined) this.#findings.add(foundAt(place, otherNumber))
    this.blobs.push(...(await drawClaims(entry, this.history)))
    const witnessed = checkpointClaim(entry)
    if (witnessed !== undefined) this.witnessed.push(witnessed)
  }
}

function wrongPlace(found: number, expected: number, place: Place) {
  return finding(
    'entry/place',
    place,
    `тут має бути запис ${expected}, а стоїть запис ${found}`,
    `entry ${expected} belongs here, and entry ${found} stands here`,
  )
}
