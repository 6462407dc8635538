/**
 * Group commit: requests of one process that arrive together share a turn and its one wait for the disk.
 *
 * Each is answered when all of them are durable; each is refused or fails on its own.
 */
import { setImmediate as soon } from 'node:timers/promises'
import type { Make } from './turn/turn.ts'
import type { Appended } from './types.ts'

interface Request {
  readonly make: Make
  readonly resolve: (outcome: Appended) => void
  readonly reject: (error: unknown) => void
}

/** How a request ended inside its turn. */
type Ended = { readonly outcome: Appended } | { readonly error: unknown }

/** Runs all of these in one turn; resolves when they are durable. */
type RunTurn = (makes: readonly Make[], ended: EndOfRequest) => Promise<void>

/** Tells how the request at a place of the group ended. */
export type EndOfRequest = (at: number, how: Ended) => void

/** How many share a turn: enough to make the wait for the disk small, few enough to answer the first soon. */
const MAX_GROUP = 256

export class Queue {
  readonly #run: RunTurn
  readonly #waiting: Request[] = []
  #draining: Promise<void> | undefined

  constructor(run: RunTurn) {
    this.#run = run
  }

  append(make: Make): Promise<Appended> {
    const { promise, resolve, reject } = Promise.withResolvers<Appended>()
    this.#waiting.push({ make, resolve, reject })
    this.#draining ??= this.#drain()
    return promise
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#draining
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Those who were answered by the last turn may ask again at once, and then share the next.
      await soon()
      await this.#turn(this.#waiting.splice(0, MAX_GROUP))
    }
    this.#draining = undefined
  }

  async #turn(group: readonly Request[]): Promise<void> {
    const ends: (Ended | undefined)[] = group.map(() => undefined)
    let failure: { readonly error: unknown } | undefined
    try {
      await this.#run(
        group.map(({ make }) => make),
        (at, how) => (ends[at] = how),
      )
    } catch (error) {
      failure = { error }
    }
    for (const [at, { resolve, reject }] of group.entries()) {
      const end = ends[at]
      if (end !== undefined && 'error' in end) reject(end.error)
      else if (failure !== undefined) reject(failure.error)
      else if (end !== undefined) resolve(end.outcome)
    }
  }
}
