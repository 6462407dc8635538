/** Bytes of a text file that a spreadsheet saved in, its text out: UTF-8, UTF-16 with its mark, or Windows-1251. */

/** What saved the file says in the first bytes; otherwise what is not UTF-8 is what Ukrainian Windows writes. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoded(bytes, 'windows-1251')
  }
}

const decoded = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes)
