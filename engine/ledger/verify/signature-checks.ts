/** Signatures of checkpoints, many at a time beside the main thread: each costs as much as two hundred hashes. */
import { verify } from 'node:crypto'
import type { ReadCheckpoint } from '../notes/checkpoint.ts'
import { type SignatureBy, signaturesBy } from '../notes/signed-note.ts'
import type { VerifierKey } from '../notes/verifier-key.ts'
import { activeKeys } from '../order/key-rules.ts'
import type { Entry } from '../types.ts'
import { finding, type Place } from './finding.ts'
import type { Findings } from './findings.ts'

const AT_ONCE = 256

export class SignatureChecks {
  readonly #changes: readonly Entry[]
  readonly #findings: Findings
  readonly #active = new Map<number, readonly VerifierKey[]>()
  #running: Promise<void>[] = []

  /** `changes`: all entries of the kind `key`. */
  constructor(changes: readonly Entry[], findings: Findings) {
    this.#changes = changes
    this.#findings = findings
  }

  async add({ note, size }: ReadCheckpoint, place: Place): Promise<void> {
    const found = signaturesBy(note, this.#keysAt(size)) ?? []
    this.#running.push(this.#check(found, place))
    if (this.#running.length >= AT_ONCE) await this.end()
  }

  async end(): Promise<void> {
    await Promise.all(this.#running)
    this.#running = []
  }

  async #check(signatures: readonly SignatureBy[], place: Place): Promise<void> {
    const results = await Promise.all(signatures.map(isRight))
    if (results.length > 0 && results.every((right) => right)) return
    this.#findings.add(
      finding(
        'checkpoint/signature',
        { ...place, column: 'note' },
        'немає дійсного підпису ключем, який тоді діяв у журналі',
        'there is no valid signature by a key that the ledger had then',
      ),
    )
  }

  /** Keys that signed at a size; computed once between two changes. */
  #keysAt(size: number): readonly VerifierKey[] {
    const changes = this.#changes.filter(({ seq }) => seq < size).length
    const known = this.#active.get(changes)
    if (known !== undefined) return known
    const keys = activeKeys(this.#changes, 'checkpoint', size)
    this.#active.set(changes, keys)
    return keys
  }
}

function isRight({ message, key, signature }: SignatureBy): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  verify(null, message, key.key, signature, (error, right) => resolve(error === null && right))
  return promise
}
