/**
 * The bytes of a ZIP archive in, the bytes of its first file out.
 *
 * Open data of the courts keeps each protocol as an archive of one page. Stored and deflated files only (APPNOTE 4.4.5:
 * methods 0 and 8); the unpacked size is bounded while unpacking, not by what the archive claims.
 */
import { inflateRawSync } from 'node:zlib'

const LOCAL_HEADER = 0x04034b50
const HEADER_BYTES = 30
const MOST_BYTES = 4 * 1024 * 1024

/** `undefined` for what is no such archive. */
export function unzipFirst(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) return undefined
  const method = view.getUint16(8, true)
  const start = HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  const size = view.getUint32(18, true)
  // A size of zero stands after the data; deflated data know their own end.
  const data = bytes.subarray(start, size === 0 ? undefined : start + size)
  if (method === 0) return size === 0 || data.length !== size ? undefined : data
  return method === 8 ? inflated(data) : undefined
}

function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return new Uint8Array(inflateRawSync(data, { maxOutputLength: MOST_BYTES }))
  } catch {
    return undefined
  }
}
