/**
 * A court's ledger over a store: reads what is committed, appends in turns, says where it is damaged.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Queue } from './queue.ts'
import { type HeadRow, headRow } from './store/rows.ts'
import type { Sql, Store } from './store/sql.ts'
import { keyEntries } from './store/stored-before.ts'
import { type Make, Turn, type Writing } from './turn/turn.ts'
import type { Appended, Entry, Ledger } from './types.ts'
import { type Finding, readOnly } from './verify/finding.ts'
import { View } from './view.ts'

export class CourtLedger extends View implements Ledger {
  /** What the check on opening found. A damaged ledger can be read, not written. */
  readonly damage: readonly Finding[]
  readonly #store: Store
  readonly #writing: Writing
  readonly #queue: Queue
  readonly #inTurn = new AsyncLocalStorage<boolean>()
  #keys: readonly Entry[] = []
  #size = 0

  constructor(store: Store, origin: string, writing: Writing, damage: readonly Finding[] = []) {
    super(origin, store.sql)
    this.#store = store
    this.#writing = writing
    this.damage = damage
    this.#queue = new Queue((makes, ended) => store.turn((sql) => this.#turn(sql, makes, ended)))
  }

  async append(make: Make): Promise<Appended> {
    const [found] = this.damage
    if (found !== undefined) return { kind: 'refused', refusal: readOnly(found) }
    // It would wait for the turn that waits for it.
    if (this.#inTurn.getStore() === true) throw new Error('an append inside an append')
    return this.#queue.append(make)
  }

  async close(): Promise<void> {
    await this.#queue.idle()
    await this.#store.close()
  }

  /** The store, for those who export and verify it. */
  get store(): Store {
    return this.#store
  }

  async #turn(
    sql: Sql,
    makes: readonly Make[],
    ended: (at: number, how: { outcome: Appended } | { error: unknown }) => void,
  ): Promise<void> {
    const head = await headRow(sql)
    if (head === undefined || head.size < this.#size) {
      throw new Error('the ledger is shorter than it was: it was replaced while it was open')
    }
    const turn = new Turn(this.#store.sql, head, await this.#keysAt(sql, head), this.#writing)
    for (const [at, make] of makes.entries()) {
      try {
        ended(at, { outcome: await this.#inTurn.run(true, () => turn.append(make)) })
      } catch (error) {
        ended(at, { error })
      }
    }
    await turn.write(sql)
    this.#keys = turn.keys
    this.#size = turn.size
  }

  /** Entries of the kind `key`; read again only when another process has added some. */
  async #keysAt(sql: Sql, head: HeadRow): Promise<readonly Entry[]> {
    return this.#keys.length === head.keys ? this.#keys : keyEntries(sql)
  }
}
