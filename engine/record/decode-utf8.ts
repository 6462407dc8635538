/** Bytes in, text or the place of the first bad byte out. Nothing is repaired silently. */

/** The text, or the offset of the first byte that is not UTF-8. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid-utf8'; readonly offset: number }

/** Decodes UTF-8 strictly. One byte order mark at the very start is dropped (RFC 8259, § 8.1). */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = decode(bytes)
  return text === undefined
    ? { kind: 'invalid-utf8', offset: firstBadByte(bytes) }
    : { kind: 'text', text }
}

function decode(bytes: Uint8Array, unfinished = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished })
  } catch {
    return undefined
  }
}

/** The length of the longest beginning that may still become good text, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return good
}
