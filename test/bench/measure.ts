/**
 * How long something takes. The machine may be busy with other work, so the rivals take turns in
 * short rounds, and the quietest round of each counts.
 */

/** Something to measure: its calls are made one after another, over and over. */
export interface Rival {
  readonly what: string
  readonly calls: readonly (() => unknown)[]
}

export interface Measured {
  readonly what: string
  readonly microseconds: number
}

const ROUNDS = 40
const ROUND_MS = 25
const WARM_UP_MS = 400

/** Microseconds for one call of each rival. */
export function measure(rivals: readonly Rival[]): readonly Measured[] {
  for (const { calls } of rivals) round(calls, WARM_UP_MS)
  const best = rivals.map(() => Infinity)
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [index, { calls }] of rivals.entries()) {
      best[index] = Math.min(best[index] ?? Infinity, round(calls, ROUND_MS))
    }
  }
  return rivals.map(({ what }, index) => ({ what, microseconds: best[index] ?? NaN }))
}

function round(calls: readonly (() => unknown)[], duration: number): number {
  const start = performance.now()
  let count = 0
  let elapsed = 0
  while (elapsed < duration) {
    for (const call of calls) call()
    count += calls.length
    elapsed = performance.now() - start
  }
  return (elapsed * 1000) / count
}

/** The same for what has to be waited for: one call is a round. */
export async function measureAsync(
  what: string,
  calls: readonly (() => Promise<unknown>)[],
): Promise<Measured> {
  let best = Infinity
  const end = performance.now() + 4 * WARM_UP_MS
  for (let turn = 0; turn < 30 || performance.now() < end; turn++) {
    const start = performance.now()
    await calls[turn % calls.length]?.()
    best = Math.min(best, performance.now() - start)
  }
  return { what, microseconds: best * 1000 }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
