/**
 * Works done one at a time, in the order in which they came, and no more of them waiting than can be.
 */

export interface QueueLimits {
  /** Works that may be waiting or under way. */
  readonly longest: number
  /** A work whose turn comes later than this is not begun: whoever asked has given up or will ask again. */
  readonly patienceMs: number
}

/** What the work gives; undefined when it was not begun. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T | undefined>

export function oneAtATime({ longest, patienceMs }: QueueLimits): Queue {
  let held = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    if (held >= longest) return undefined
    held += 1
    const since = performance.now()
    const turn = last.then(() => (performance.now() - since > patienceMs ? undefined : work()))
    // The one after waits for the end, whatever it was.
    last = turn.catch(() => undefined)
    return turn.finally(() => (held -= 1))
  }
}
