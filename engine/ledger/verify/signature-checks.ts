/** Signatures of checkpoints, many at a time beside the main thread: each costs as much as two hundred hashes. */
import { verify } from 'node:crypto'
import type { ReadCheckpoint } from '../notes/checkpoint.ts'
import { type SignatureBy, signaturesBy, whoSigned } from '../notes/signed-note.ts'
import { formatVerifierKey } from '../notes/verifier-key.ts'
import type { KeyRing } from '../order/key-ring.ts'
import { finding, type Place } from './finding.ts'
import type { Findings } from './findings.ts'

const AT_ONCE = 256

export class SignatureChecks {
  readonly #ring: KeyRing
  readonly #findings: Findings
  /** Keys that signed a checkpoint while they were in force, as text. */
  readonly signers = new Set<string>()
  #running: Promise<void>[] = []

  constructor(ring: KeyRing, findings: Findings) {
    this.#ring = ring
    this.#findings = findings
  }

  /** Whether a checkpoint is signed, asked at once. */
  isSigned({ note, size }: ReadCheckpoint): boolean {
    return (whoSigned(note, this.#ring.active('checkpoint', size)) ?? []).length > 0
  }

  async add({ note, size }: ReadCheckpoint, place: Place): Promise<void> {
    const found = signaturesBy(note, this.#ring.active('checkpoint', size)) ?? []
    this.#running.push(this.#check(found, place))
    if (this.#running.length >= AT_ONCE) await this.end()
  }

  async end(): Promise<void> {
    await Promise.all(this.#running)
    this.#running = []
  }

  async #check(signatures: readonly SignatureBy[], place: Place): Promise<void> {
    const results = await Promise.all(signatures.map(isRight))
    if (results.length > 0 && results.every((right) => right)) {
      for (const { key } of signatures) this.signers.add(formatVerifierKey(key))
      return
    }
    this.#findings.add(
      finding(
        'checkpoint/signature',
        { ...place, column: 'note' },
        'немає дійсного підпису ключем, який тоді діяв у журналі',
        'there is no valid signature by a key that the ledger had then',
      ),
    )
  }
}

function isRight({ message, key, signature }: SignatureBy): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  verify(null, message, key.key, signature, (error, right) => resolve(error === null && right))
  return promise
}
