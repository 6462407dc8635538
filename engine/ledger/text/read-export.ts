/**
 * The text form of a ledger (FORMAT.md, section 7): lines in, what each of them is out.
 */
import { fromBase64 } from '../notes/base64.ts'

/** One line of an export. */
export type ExportLine =
  | { readonly kind: 'header'; readonly origin: string }
  | { readonly kind: 'entry'; readonly leaf: string; readonly bytes: Uint8Array }
  | { readonly kind: 'checkpoint'; readonly note: string }
  | { readonly kind: 'blob'; readonly digest: string; readonly bytes: Uint8Array }
  | { readonly kind: 'opening'; readonly of: string; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly counts: readonly number[]; readonly hash: string }

/** In this order the kinds of lines follow one another. */
export const SECTIONS = ['header', 'entry', 'checkpoint', 'blob', 'opening', 'end'] as const

export const HEADER = 'zasady-ledger/1 '

const SPACE = 0x20
const LEAF_LENGTH = 64

/** What a line is; `undefined` when it is none of an export. */
export function readLine(line: Buffer, first: boolean): ExportLine | undefined {
  if (first) return header(line)
  const space = line.indexOf(SPACE)
  if (space === LEAF_LENGTH) {
    const leaf = line.toString('latin1', 0, LEAF_LENGTH)
    return { kind: 'entry', leaf, bytes: line.subarray(LEAF_LENGTH + 1) }
  }
  return space === -1 ? undefined : other(line.toString('latin1', 0, space), line, space + 1)
}

function header(line: Buffer): ExportLine | undefined {
  const text = line.toString()
  return text.startsWith(HEADER) ? { kind: 'header', origin: text.slice(HEADER.length) } : undefined
}

function other(word: string, line: Buffer, from: number): ExportLine | undefined {
  if (word === 'checkpoint') {
    const bytes = fromBase64(line.toString('latin1', from))
    return bytes && { kind: 'checkpoint', note: Buffer.from(bytes).toString() }
  }
  if (word === 'end') return ending(line.toString('latin1', from))
  const space = line.indexOf(SPACE, from)
  const bytes = space === -1 ? undefined : fromBase64(line.toString('latin1', space + 1))
  if (bytes === undefined) return undefined
  const name = line.toString('latin1', from, space)
  if (word === 'blob') return { kind: 'blob', digest: name, bytes }
  return word === 'opening' ? { kind: 'opening', of: name, bytes } : undefined
}

const ENDING = /^((?:(?:0|[1-9]\d{0,15}) ){3,4})([0-9a-f]{64})$/

function ending(text: string): ExportLine | undefined {
  const [, numbers = '', hash] = ENDING.exec(text) ?? []
  if (hash === undefined) return undefined
  return { kind: 'end', counts: numbers.trim().split(' ').map(Number), hash }
}
