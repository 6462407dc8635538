/**
 * A writer's turn: the requests of one group in, one batch of rows and one signed checkpoint out.
 */
import type { ListState } from '../inspect.ts'
import { signCheckpoint } from '../notes/checkpoint.ts'
import type { Signer } from '../notes/signer.ts'
import type { KeyRing } from '../order/key-ring.ts'
import { History } from '../order/history.ts'
import type { Sql } from '../store/sql.ts'
import { StoredBefore } from '../store/stored-before.ts'
import { writeBatch } from '../store/write.ts'
import type { Appended, Draft, Ledger, LedgerRefusal } from '../types.ts'
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
  readonly #origin: string
  readonly #committed: Sql
  readonly #writing: Writing
  readonly #pending: Pending
  #ring: KeyRing
  #note: string
  #broken = false

  /**
   * `committed` reads what was there when the turn began, apart from the transaction that will write: a question that
   * fails then fails only for the one who asked.
   */
  constructor(committed: Sql, origin: string, state: ListState, writing: Writing) {
    this.#origin = origin
    this.#committed = committed
    this.#writing = writing
    this.#ring = state.ring
    this.#note = state.note
    const before = new StoredBefore(committed, state.frontier.size, state.ring.entries)
    this.#pending = new Pending(new History(before), state.frontier.copy())
  }

  /** Whether texts are removed in this turn. */
  get removes(): boolean {
    return this.#pending.removed.size > 0
  }

  /** One request. Its failure adds nothing, and leaves the others as they are. */
  async append(make: Make): Promise<Appended> {
    const drafts = await this.#draftsOf(make)
    if (isRefusal(drafts)) return { kind: 'refused', refusal: drafts }
    const recordedAt = new Date(this.#writing.clock()).toISOString()
    const addition = await accept(drafts, recordedAt, this.#pending, this.#committed)
    if ('code' in addition) return { kind: 'refused', refusal: addition }
    const entries = addition.accepted.map(({ entry }) => entry)
    const ring = this.#ring.with(entries)
    if (entries.length > 0 && this.#signersIn(ring).length === 0) {
      return { kind: 'refused', refusal: noKey() }
    }
    this.#ring = ring
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
    return make(new View(this.#origin, this.#committed, this.#pending))
  }

  /** Writes all that was added, with the checkpoint of its end. The result is the list as it will stand. */
  async write(sql: Sql): Promise<ListState> {
    if (this.#broken) throw new Error('an append was interrupted half-way')
    const { size, from, frontier } = this.#pending
    const root = frontier.root()
    if (size > from) {
      const checkpoint = { origin: this.#origin, size, root }
      this.#note = signCheckpoint(checkpoint, this.#signersIn(this.#ring))
      await writeBatch(sql, this.#pending, { size, note: this.#note })
    }
    return { note: this.#note, root, frontier, ring: this.#ring }
  }

  #signersIn(ring: KeyRing): readonly Signer[] {
    const active = ring.active('checkpoint')
    return this.#writing.signers.filter((signer) =>
      active.some(({ publicKey }) => Buffer.compare(publicKey, signer.verifier.publicKey) === 0),
    )
  }
}

function noKey(): LedgerRefusal {
  return wrong(
    'ledger/no-key',
    'немає ключа, яким можна підписати контрольну точку цього журналу',
    'there is no key here that may sign a checkpoint of this ledger',
  )
}
