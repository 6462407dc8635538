/**
 * Parts of a ZIP archive by its central directory: bytes in; names, sizes, the text of one part out (APPNOTE 4.3).
 *
 * The directory is read before anything is unpacked, so that a small file cannot fill the memory.
 */
import { inflateRawSync } from 'node:zlib'

export interface ArchivePart {
  readonly name: string
  /** As the directory says; `Infinity` where it needs more than 32 bits. */
  readonly size: number
  readonly packed: number
  readonly isDeflated: boolean
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xffff
/** What stands in place of a size that needs more than 32 bits. */
const MORE = 0xffffffff
const DEFLATED = 8

/** `undefined` for what is no such archive. */
export function archiveParts(bytes: Uint8Array): readonly ArchivePart[] | undefined {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === undefined) return undefined
  const parts: ArchivePart[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const long = (offset: number): number => view.getUint32(at + offset, true)
    const short = (offset: number): number => view.getUint16(at + offset, true)
    const from = at + ENTRY_BYTES
    const size = long(24)
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(from, from + short(28))),
      size: size === MORE ? Infinity : size,
      packed: long(20),
      isDeflated: short(10) === DEFLATED,
      at: long(42),
    })
    at = from + short(28) + short(30) + short(32)
  }
  return parts
}

/** The text of a part, unless it is longer than `most` bytes or cannot be unpacked. */
export function textOfPart(
  bytes: Uint8Array,
  { at, packed, isDeflated }: ArchivePart,
  most: number,
): string | undefined {
  const plain = unpacked(bytes, { at, packed, isDeflated }, most)
  return plain === undefined ? undefined : new TextDecoder().decode(plain)
}

/** Whether no part is larger than its directory says: one that lies would fill the memory all the same. */
export const keepsItsSizes = (bytes: Uint8Array): boolean =>
  (archiveParts(bytes) ?? []).every(
    (part) => unpacked(bytes, part, Math.max(1, part.size)) !== undefined,
  )

function unpacked(
  bytes: Uint8Array,
  { at, packed, isDeflated }: Pick<ArchivePart, 'at' | 'packed' | 'isDeflated'>,
  most: number,
): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (at + LOCAL_BYTES > bytes.length) return undefined
  // The local header has lengths of its own.
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + packed)
  try {
    return isDeflated ? inflateRawSync(data, { maxOutputLength: most }) : data
  } catch {
    return undefined
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** The record at the end of the archive, before a comment if there is one. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
