/**
 * The keys of a ledger: entries of the kind `key` in, the keys that were valid at a size out. Reading a key costs as much
 * as signing, so each state is read once.
 */
import { parseVerifierKey, type VerifierKey } from '../notes/verifier-key.ts'
import type { Entry } from '../types.ts'

export type KeyUse = 'checkpoint' | 'witness'

export class KeyRing {
  readonly entries: readonly Entry[]
  readonly #known = new Map<string, readonly VerifierKey[]>()

  constructor(entries: readonly Entry[] = []) {
    this.entries = entries
  }

  /** The ring after more entries; itself when none of them is a key. */
  with(more: readonly Entry[]): KeyRing {
    const keys = more.filter(({ kind }) => kind === 'key')
    return keys.length === 0 ? this : new KeyRing([...this.entries, ...keys])
  }

  /** Keys that the entries before a size add and do not retire; without a size, all entries. */
  active(use: KeyUse, size = Number.POSITIVE_INFINITY): readonly VerifierKey[] {
    const changes = this.entries.filter(({ seq, body }) => seq < size && body['use'] === use)
    const state = `${use} ${changes.length}`
    const known = this.#known.get(state)
    if (known !== undefined) return known
    const active = new Set<string>()
    for (const { body } of changes) {
      if (body['action'] === 'add') active.add(body['key'] as string)
      else active.delete(body['key'] as string)
    }
    const keys = [...active].map(parseVerifierKey).filter((key) => key !== undefined)
    this.#known.set(state, keys)
    return keys
  }
}
