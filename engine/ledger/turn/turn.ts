/**
 * A writer's turn: the requests of one group in, one batch of rows and one signed checkpoint out.
 */
import { Frontier } from '../merkle/frontier.ts'
import { signCheckpoint } from '../notes/checkpoint.ts'
import type { Signer } from '../notes/signer.ts'
import { activeKeys } from '../order/key-rules.ts'
import { History } from '../order/history.ts'
import type { HeadRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { StoredBefore } from '../store/stored-before.ts'
import { writeBatch } from '../store/write.ts'
import type { Appended, Draft, Entry, Ledger, LedgerRefusal } from '../types.ts'
import { View } from '../view.ts'
import { isRefusal, wrong } from '../wrong.ts'
import { accept, type Addition } from './accept.ts'
import { Pending } from './pending.ts'

/** What a caller of `append` gives. */
export type Make = Parameters<Ledger['append']>[0]

/** What a ledger is opened with to write to it. */
export interface Writing {
  readonly signers: readonly Signer[]
  /** Epoch milliseconds. */
  readonly clock: () => number
}

export class Turn {
  readonly #head: HeadRow
  readonly #committed: Sql
  readonly #writing: Writing
  readonly #pending: Pending
  #keys: readonly Entry[]
  #broken = false

  /**
   * `committed` reads what was there when the turn began, apart from the transaction that will write: a question that
   * fails then fails only for the one who asked. `keys`: all entries of the kind `key`, which say who may sign.
   */
  constructor(committed: Sql, head: HeadRow, keys: readonly Entry[], writing: Writing) {
    this.#head = head
    this.#committed = committed
    this.#writing = writing
    this.#keys = keys
    const history = new History(new StoredBefore(committed, head.size, keys))
    this.#pending = new Pending(history, new Frontier(head.size, head.frontier))
  }

  /** Entries of the kind `key`, those of this turn included. */
  get keys(): readonly Entry[] {
    return this.#keys
  }

  get size(): number {
    return this.#pending.size
  }

  /** One request. Its failure adds nothing, and leaves the others as they are. */
  async append(make: Make): Promise<Appended> {
    const drafts = await this.#draftsOf(make)
    if (isRefusal(drafts)) return { kind: 'refused', refusal: drafts }
    const recordedAt = new Date(this.#writing.clock()).toISOString()
    const addition = await accept(drafts, recordedAt, this.#pending, this.#committed)
    if ('code' in addition) return { kind: 'refused', refusal: addition }
    const entries = addition.accepted.map(({ entry }) => entry)
    const keys = [...this.#keys, ...entries.filter(({ kind }) => kind === 'key')]
    if (entries.length > 0 && this.#signersAmong(keys).length === 0) {
      return { kind: 'refused', refusal: noKey() }
    }
    this.#keys = keys
    await this.#add(addition)
    return { kind: 'appended', entries }
  }

  /** Half an addition must not be written: if this fails, so does the turn. */
  async #add({ accepted, blobs, openings }: Addition): Promise<void> {
    this.#broken = true
    for (const one of accepted) await this.#pending.add(one)
    for (const [digest, bytes] of blobs) this.#pending.blobs.set(digest, bytes)
    this.#pending.openings.push(...openings)
    this.#broken = false
  }

  #draftsOf(make: Make): Promise<readonly Draft[] | LedgerRefusal> {
    if (typeof make !== 'function') return Promise.resolve(make)
    return make(new View(this.#head.origin, this.#committed, this.#pending))
  }

  /** Writes all that was added, with the checkpoint of its end. */
  async write(sql: Sql): Promise<void> {
    if (this.#broken) throw new Error('an append was interrupted half-way')
    const pending = this.#pending
    if (pending.size === this.#head.size) return
    const { origin } = this.#head
    const checkpoint = { origin, size: pending.size, root: pending.frontier.root() }
    const note = signCheckpoint(checkpoint, this.#signersAmong(this.#keys))
    await writeBatch(sql, pending, { ...checkpoint, note, keys: this.#keys.length })
  }

  #signersAmong(keys: readonly Entry[]): readonly Signer[] {
    const active = new Set(activeKeys(keys, 'checkpoint').map(({ id }) => id))
    return this.#writing.signers.filter(({ verifier }) => active.has(verifier.id))
  }
}

function noKey(): LedgerRefusal {
  return wrong(
    'ledger/no-key',
    'немає ключа, яким можна підписати контрольну точку цього журналу',
    'there is no key here that may sign a checkpoint of this ledger',
  )
}
