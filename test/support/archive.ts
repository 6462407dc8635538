/** Archives of one file, as the open data set of protocols keeps each page. */
import { deflateRawSync } from 'node:zlib'

const HEADER_BYTES = 30

/** A local entry is all that a reader of the first file looks at. */
export function archiveOf(data: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode('1.html')
  const packed = deflateRawSync(data)
  const bytes = new Uint8Array(HEADER_BYTES + name.length + packed.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(8, 8, true)
  view.setUint32(18, packed.length, true)
  view.setUint32(22, data.length, true)
  view.setUint16(26, name.length, true)
  bytes.set(name, HEADER_BYTES)
  bytes.set(packed, HEADER_BYTES + name.length)
  return bytes
}
