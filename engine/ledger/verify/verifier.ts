/**
 * Verification of a whole ledger, whatever holds it: entries, checkpoints, blobs and openings in, in this order; what was
 * found out. `verify-export.ts` and `verify-store.ts` feed it.
 */
import { type ReadCheckpoint, readCheckpoint } from '../notes/checkpoint.ts'
import { sealsIn } from '../entry/openings.ts'
import { KeyRing } from '../order/key-ring.ts'
import type { Entry, Fields } from '../types.ts'
import { BlobsCheck } from './blobs-check.ts'
import { type Finding, finding, type Place } from './finding.ts'
import { Findings } from './findings.ts'
import { ListCheck } from './list-check.ts'
import { RootsCheck } from './roots-check.ts'

/** What a verifier knows by other means; without it a ledger is only held against itself. */
export interface Trust {
  /** A checkpoint key of the ledger: one that signed while it was in force. */
  readonly key?: string
  /** Checkpoints (notes) that were saved earlier or elsewhere. */
  readonly checkpoints?: readonly string[]
}

export interface Counts {
  readonly origin: string
  readonly entries: number
  readonly checkpoints: number
  readonly blobs: number
  readonly openings: number
  /** Texts and openings that entries say were removed. */
  readonly redacted: number
  readonly root: string
}

export type LedgerVerification =
  | (Counts & { readonly kind: 'verified' })
  | (Counts & {
      readonly kind: 'damaged'
      /** The first hundred at most; `found` says how many there were. */
      readonly findings: readonly Finding[]
      readonly found: number
    })

export class Verifier {
  readonly findings = new Findings()
  readonly list = new ListCheck(this.findings)
  readonly #trust: Trust
  readonly #seals = new Map<string, ReadonlySet<string>>()
  readonly #redacted = new Set<string>()
  #origin = ''
  #roots: RootsCheck | undefined
  #blobs: BlobsCheck | undefined

  constructor(trust: Trust = {}) {
    this.#trust = trust
  }

  get origin(): string {
    return this.#origin
  }

  get roots(): RootsCheck | undefined {
    return this.#roots
  }

  async entry(bytes: Uint8Array, leaf: string, place: Place): Promise<Entry | undefined> {
    const entry = await this.list.add(bytes, leaf, place)
    if (entry?.kind === 'ledger' && entry.seq === 0) this.#origin = String(entry.body['origin'])
    if (entry?.kind === 'register') this.#noteSeals(entry)
    if (entry?.kind === 'redaction') {
      for (const digest of entry.body['digests'] as readonly string[]) this.#redacted.add(digest)
    }
    return entry
  }

  async checkpoint(note: string, place: Place, size?: number): Promise<void> {
    const roots = await this.#rootsCheck()
    await roots.add(note, place, size)
  }

  async blob(digest: string, bytes: Uint8Array, place: Place): Promise<void> {
    const blobs = await this.#blobsCheck()
    blobs.blob(digest, bytes, place)
  }

  /** `digest`: what the place says, where it says it. */
  async opening(
    of: string,
    digest: string | undefined,
    bytes: Uint8Array,
    place: Place,
  ): Promise<void> {
    const blobs = await this.#blobsCheck()
    blobs.opening(of, digest, bytes, place)
  }

  /** When everything was given, once. */
  async finish(): Promise<void> {
    const blobs = await this.#blobsCheck()
    await blobs.end(this.list.history)
  }

  /** What was found so far. */
  result(): LedgerVerification {
    const counts = {
      origin: this.#origin,
      entries: this.list.size,
      checkpoints: this.#roots?.count ?? 0,
      blobs: this.#blobs?.count ?? 0,
      openings: this.#blobs?.openings ?? 0,
      redacted: this.#redacted.size,
      root: this.#roots?.roots.frontier.root() ?? '',
    }
    const { list, count } = this.findings
    if (count === 0) return { ...counts, kind: 'verified' }
    return { ...counts, kind: 'damaged', findings: list, found: count }
  }

  /** Of entries only those of registers hold seals. */
  #noteSeals({ seq, body }: Entry): void {
    const values = Object.values((body['set'] ?? {}) as Fields)
    if (!values.some((value) => typeof value === 'object')) return
    const seals = sealsIn(body['set'])
    if (seals.size > 0) this.#seals.set(`entry:${seq}`, seals)
  }

  async #rootsCheck(): Promise<RootsCheck> {
    if (this.#roots !== undefined) return this.#roots
    const ring = new KeyRing(await this.list.history.keys())
    const known = (this.#trust.checkpoints ?? []).map((note) => this.#known(note))
    const given = {
      ...(this.#trust.key !== undefined && { key: this.#trust.key }),
      checkpoints: known.filter((one) => one !== undefined),
    }
    this.#roots = new RootsCheck(this.list, ring, this.#origin, this.findings, given)
    return this.#roots
  }

  async #blobsCheck(): Promise<BlobsCheck> {
    if (this.#blobs !== undefined) return this.#blobs
    const roots = await this.#rootsCheck()
    await roots.end()
    this.#blobs = new BlobsCheck(this.list.blobs, this.#seals, this.findings)
    return this.#blobs
  }

  #known(note: string): ReadCheckpoint | undefined {
    const read = readCheckpoint(note)
    if (read !== undefined) return read
    this.findings.add(
      finding(
        'checkpoint/form',
        {},
        'відома контрольна точка не є підписаною контрольною точкою',
        'the known checkpoint is not a signed checkpoint',
      ),
    )
    return undefined
  }
}
