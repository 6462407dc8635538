/**
 * A replay of many entries over several workers: places in, findings in the order of the ledger out.
 *
 * Nothing of the result depends on how many workers there are, or on which of them is faster.
 */
import { Piscina } from 'piscina'
import type { Replayed } from '../../engine/index.ts'
import type { Chunk } from './worker.ts'

/** Entries that a worker is given at once: small enough for progress and for a quick end. */
const CHUNK = 50

export interface ReplayRun {
  readonly address: string
  readonly origin: string
  readonly seqs: readonly number[]
  readonly workers: number
  /** Called as findings come, in no particular order. */
  readonly onFound: (found: readonly Replayed[]) => Promise<void>
  /** Asked before each part; what was begun is finished. */
  readonly isCancelled: () => boolean
}

/** Findings by place; fewer than asked for when the run was cancelled. */
export async function runReplay(run: ReplayRun): Promise<readonly Replayed[]> {
  const filename = new URL('worker.ts', import.meta.url).href
  const pool = new Piscina<Chunk, readonly Replayed[]>({
    filename,
    minThreads: 1,
    maxThreads: run.workers,
  })
  try {
    const found: Replayed[] = []
    const parts = chunksOf(run.seqs)
    const worker = async (): Promise<void> => {
      for (let seqs = parts.shift(); seqs !== undefined; seqs = parts.shift()) {
        if (run.isCancelled()) return
        const { address, origin } = run
        const part = await pool.run({ address, origin, seqs })
        found.push(...part)
        await run.onFound(part)
      }
    }
    await Promise.all(Array.from({ length: run.workers }, worker))
    return found
  } finally {
    await pool.destroy()
  }
}

function chunksOf(seqs: readonly number[]): number[][] {
  const parts: number[][] = []
  for (let at = 0; at < seqs.length; at += CHUNK) parts.push(seqs.slice(at, at + CHUNK))
  return parts
}
