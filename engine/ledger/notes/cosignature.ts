/**
 * Cosignatures of witnesses (C2SP tlog-cosignature v1): a witness says that it saw this checkpoint, and when.
 */

const TIME_LENGTH = 8
const SIGNATURE_LENGTH = 64

/** What a witness signs: a header, the time in seconds, the whole text of the note. */
export function cosignedMessage(text: string, seconds: number): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
}

/** Time and signature, from what follows the key id. */
export function readCosignature(
  bytes: Uint8Array,
): { readonly time: number; readonly signature: Uint8Array } | undefined {
  if (bytes.length !== TIME_LENGTH + SIGNATURE_LENGTH) return undefined
  const time = Number(Buffer.from(bytes.subarray(0, TIME_LENGTH)).readBigUInt64BE())
  if (!Number.isSafeInteger(time)) return undefined
  return { time, signature: bytes.subarray(TIME_LENGTH) }
}

/** What follows the key id, for a signature made at a time. */
export function cosignatureBytes(seconds: number, signature: Uint8Array): Uint8Array {
  const time = Buffer.alloc(TIME_LENGTH)
  time.writeBigUInt64BE(BigInt(seconds))
  return Buffer.concat([time, signature])
}
