/**
 * A ZIP archive in, the same archive without the times of its files out.
 *
 * The library writes the present time into every header, and so the same document would never give the same bytes.
 * Layout: APPNOTE.TXT of PKWARE, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
 */
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
/** 01.01.1980 00:00, the earliest that the format can say. */
const NO_TIME = 0x0021_0000

export function withoutClock(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - END_LENGTH
  const files = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < files; file++) {
    view.setUint32(at + 12, NO_TIME, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_TIME, true)
    at += CENTRAL_LENGTH + lengthsOf(view, at)
  }
  return bytes
}

/** The name, the extra field and the comment of an entry. */
const lengthsOf = (view: DataView, at: number): number =>
  [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0)
