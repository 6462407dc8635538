/**
 * The lines of a stream, one after another, in constant memory.
 */
const NEWLINE = 0x0a

/** A line without its end, or the news that it was longer than the limit. */
export type Line = { readonly kind: 'line'; readonly bytes: Buffer } | { readonly kind: 'too-long' }

/** Splits at line feeds; the rest of a line that is too long is skipped, not kept. */
export async function* linesOf(
  stream: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    let rest = Buffer.from(chunk)
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      yield finished([...parts, rest.subarray(0, at)], size + at, limit)
      ;[parts, size] = [[], 0]
      rest = rest.subarray(at + 1)
    }
    size += rest.length
    parts = size > limit ? [] : [...parts, rest]
  }
  if (size > 0) yield finished(parts, size, limit)
}

function finished(parts: readonly Buffer[], size: number, limit: number): Line {
  return size > limit ? { kind: 'too-long' } : { kind: 'line', bytes: Buffer.concat(parts) }
}
