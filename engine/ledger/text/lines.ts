/** A stream of bytes in; its lines out, each with its number. */

export interface Line {
  /** From 1. */
  readonly number: number
  /** With the line end, if there is one. */
  readonly raw: Buffer
  readonly ended: boolean
}

const LINE_END = 0x0a

/** Longer than the line of any blob: who reads an unknown file need not hold all of it. */
const LONGEST = 128 * 1024 * 1024

/** Lines of any length, many at a time; what follows the last line end is a line that is not ended, unless it is empty. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncIterable<readonly Line[]> {
  let rest: Buffer[] = []
  let length = 0
  let number = 0
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Line[] = []
    let from = 0
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, from)) {
      const part = bytes.subarray(from, end + 1)
      const whole = rest.length === 0 ? part : Buffer.concat([...rest, part])
      rest = []
      lines.push({ number: ++number, raw: whole, ended: true })
      from = end + 1
    }
    if (from > 0) length = 0
    if (from < bytes.length) rest.push(Buffer.from(bytes.subarray(from)))
    length += bytes.length - from
    yield lines
    if (length > LONGEST) break
  }
  if (rest.length > 0) yield [{ number: ++number, raw: Buffer.concat(rest), ended: false }]
}
