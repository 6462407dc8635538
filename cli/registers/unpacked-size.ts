/** How many bytes a ZIP archive says it holds: its bytes in, the sum of its central directory out. */
import { archiveParts } from './archive.ts'

/** `undefined` for what is no such archive. */
export const unpackedBytes = (bytes: Uint8Array): number | undefined =>
  archiveParts(bytes)?.reduce((sum, { size }) => sum + size, 0)
