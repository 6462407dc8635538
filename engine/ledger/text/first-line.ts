/** The origin that an export names in its first line, and the whole export again to be read from its beginning. */
import { readLine } from './read-export.ts'
import type { Chunks } from './verify-export.ts'

/** The longest first line that is looked at. */
const LONGEST = 4096
const LINE_END = 0x0a

/** `origin` is `undefined` when this does not begin as an export does. */
export async function firstLine(
  chunks: Chunks,
): Promise<{ readonly origin: string | undefined; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = iterate(chunks)
  let start = Buffer.alloc(0)
  while (!start.includes(LINE_END) && start.length < LONGEST) {
    const next = await iterator.next()
    if (next.done === true) break
    start = Buffer.concat([start, next.value])
  }
  const line = readLine(start.subarray(0, Math.max(0, start.indexOf(LINE_END))), true)
  const origin = line?.kind === 'header' ? line.origin : undefined
  return { origin, chunks: again(start, iterator) }
}

async function* iterate(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function* again(
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield start
  yield* rest
}
