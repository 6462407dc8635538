/**
 * A court's ledger over a store: reads what is committed, appends in turns, says where it is damaged.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { hasGrownFrom, inspect, type Inspected, type ListState } from './inspect.ts'
import { type EndOfRequest, Queue } from './queue.ts'
import { isKept, lastCheckpoint, openCommitments } from './store/rows.ts'
import type { Sql, Store } from './store/sql.ts'
import { type Make, Turn, type Writing } from './turn/turn.ts'
import type { Appended, Ledger } from './types.ts'
import { type Finding, finding, readOnly } from './verify/finding.ts'
import { type ExportOptions, exportStore } from './text/export.ts'
import { type LedgerVerification, type Trust } from './verify/verifier.ts'
import { verifyStore } from './verify/verify-store.ts'
import { View } from './view.ts'

export class CourtLedger extends View implements Ledger {
  readonly #store: Store
  readonly #writing: Writing
  readonly #queue: Queue
  readonly #inTurn = new AsyncLocalStorage<boolean>()
  /** As it is committed, as far as is known here; `#next` as written, whether or not it came to be committed. */
  #state: ListState
  #next: ListState
  #hasRemoved = false
  #damage: readonly Finding[]

  constructor(store: Store, { origin, state, damage }: Inspected, writing: Writing) {
    super(origin, store.sql)
    this.#store = store
    this.#writing = writing
    this.#state = state
    this.#next = state
    this.#damage = damage
    this.#queue = new Queue(async (makes, ended) => {
      await store.turn((sql) => this.#inTurn.run(true, () => this.#turn(sql, makes, ended)))
      this.#state = this.#next
      // The redaction stands, whether or not the files could be cleaned at once.
      if (this.#hasRemoved) await store.overwrite().catch(() => {})
      this.#hasRemoved = false
    })
  }

  /** What was found wrong. A damaged ledger can be read, not written. */
  get damage(): readonly Finding[] {
    return this.#damage
  }

  async append(make: Make): Promise<Appended> {
    // It would wait for the turn that waits for it.
    if (this.#inTurn.getStore() === true) throw new Error('an append inside an append')
    return this.#refusal() ?? this.#queue.append(make)
  }

  async close(): Promise<void> {
    await this.#queue.idle()
    await this.#store.close()
  }

  /** Whether a text of this digest is kept, or an opening of this seal: what a redaction could remove. */
  holds(digest: string): Promise<boolean> {
    return isKept(this.#store.sql, digest)
  }

  /** Numbers of the commitments that have no result yet and are not abandoned. */
  open(): Promise<readonly number[]> {
    return openCommitments(this.#store.sql)
  }

  /** The text form of the ledger as it stands, as a stream (FORMAT.md, section 7). */
  export(options: ExportOptions = {}): AsyncIterable<Uint8Array> {
    return exportStore(this.#store, options)
  }

  /** Verifies everything that the store holds: each entry, checkpoint, blob and column. */
  verify(trust: Trust = {}): Promise<LedgerVerification> {
    return verifyStore(this.#store, trust)
  }

  async #turn(sql: Sql, makes: readonly Make[], ended: EndOfRequest): Promise<void> {
    const state = await this.#stateIn(sql)
    const refused = this.#refusal()
    const turn = new Turn(this.#store.sql, this.origin, state, this.#writing)
    for (const [at, make] of makes.entries()) {
      try {
        ended(at, { outcome: refused ?? (await turn.append(make)) })
      } catch (error) {
        ended(at, { error })
      }
    }
    this.#next = await turn.write(sql)
    this.#hasRemoved = turn.removes
  }

  /** The state of the list; looked at closely when another process has written since. */
  async #stateIn(sql: Sql): Promise<ListState> {
    const last = await lastCheckpoint(sql)
    if (last?.note === this.#next.note) this.#state = this.#next
    if (last?.note === this.#state.note) return this.#state
    const found = await inspect(sql)
    const grown = found !== undefined && (await hasGrownFrom(this.#state, sql))
    this.#damage = grown ? found.damage : [replaced(this.#state.frontier.size)]
    if (grown && found.damage.length === 0) this.#state = found.state
    return this.#state
  }

  #refusal(): Appended | undefined {
    const [found] = this.#damage
    return found && { kind: 'refused', refusal: readOnly(found) }
  }
}

function replaced(size: number): Finding {
  return finding(
    'checkpoint/forked',
    { seq: 0, to: size },
    'журнал замінено, поки він був відкритий: перші записи не ті, що були',
    'the ledger was replaced while it was open: its first entries are not those that were there',
  )
}
