/** How long something takes: rounds until the time is up, the fastest of them. */

interface Rounds {
  readonly rounds?: number
  readonly millisecondsEach?: number
}

/** Microseconds for one call, in the fastest of several rounds. */
export function microseconds(
  calls: readonly (() => unknown)[],
  { rounds = 5, millisecondsEach = 250 }: Rounds = {},
): number {
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    let count = 0
    let elapsed = 0
    while (elapsed < millisecondsEach) {
      for (const call of calls) call()
      count += calls.length
      elapsed = performance.now() - start
    }
    best = Math.min(best, (elapsed * 1000) / count)
  }
  return best
}

/** The same for what has to be waited for. */
export async function microsecondsAsync(
  calls: readonly (() => Promise<unknown>)[],
  { rounds = 3, millisecondsEach = 400 }: Rounds = {},
): Promise<number> {
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < millisecondsEach) {
      await calls[count % calls.length]?.()
      count++
    }
    best = Math.min(best, ((performance.now() - start) * 1000) / count)
  }
  return best
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
