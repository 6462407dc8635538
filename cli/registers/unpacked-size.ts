/**
 * How many bytes a ZIP archive says it holds: its bytes in, the sum of its central directory out (APPNOTE 4.3.12, 4.3.16).
 *
 * Read before anything is unpacked, so that a small file cannot fill the memory.
 */
const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff
/** What stands in place of a size that needs more than 32 bits. */
const MORE = 0xffffffff

/** `undefined` for what is no such archive. */
export function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const size = view.getUint32(at + 24, true)
    sum += size === MORE ? Infinity : size
    const names = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += ENTRY_BYTES + names.reduce((total, length) => total + length, 0)
  }
  return sum
}

/** The record at the end of the archive, before a comment if there is one. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
