/** The last line of an export as it streams by: how much of what it holds (ledger/FORMAT.md, section 7). */

export interface Ending {
  readonly entries: number
  readonly checkpoints: number
  readonly blobs: number
  /** Absent where the export has none by intention. */
  readonly openings?: number
  /** Of all lines before the last. */
  readonly sha256: string
}

const LONGEST = 512
const LAST_LINE = /(?:^|\n)end ((?:\d+ ){3,4})([0-9a-f]{64})\n$/

/** The same bytes, and what their last line says once they have all gone by. */
export function endingOf(chunks: AsyncIterable<Uint8Array>): {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly ending: () => Ending
} {
  let tail = Buffer.alloc(0)
  async function* through(): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      tail = Buffer.concat([tail, chunk.subarray(-LONGEST)]).subarray(-LONGEST)
      yield chunk
    }
  }
  return { chunks: through(), ending: () => readEnding(tail.toString('latin1')) }
}

function readEnding(tail: string): Ending {
  const [, counts = '', sha256 = ''] = LAST_LINE.exec(tail) ?? []
  const [entries = 0, checkpoints = 0, blobs = 0, openings] = counts.trim().split(' ').map(Number)
  return { entries, checkpoints, blobs, ...(openings !== undefined && { openings }), sha256 }
}
