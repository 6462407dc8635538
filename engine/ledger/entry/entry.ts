/**
 * An entry and its bytes: a value in, its canonical bytes out; bytes in, the entry or what is wrong with them out.
 */
import { isUtf8 } from 'node:buffer'
import { canonicalJson } from '../../record/canonical-json.ts'
import { moment } from '../../record/manifest-shape.ts'
import { fields, oneOf, type Shape, type ShapeProblem, text } from '../../time/shape.ts'
import { type Entry, ENTRY_KINDS, type EntryKind } from '../types.ts'
import { BODY } from './bodies.ts'
import { anyFields, instant, seq } from './shapes.ts'

/** An entry is read whole; larger texts are blobs. */
export const MAX_ENTRY_BYTES = 1024 * 1024

/** The entry, or the problems of its form. */
export type ReadEntry =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'malformed'; readonly problems: readonly ShapeProblem[] }

const envelope: Shape = fields({
  format: oneOf('zasady-entry/1'),
  seq,
  kind: oneOf(...ENTRY_KINDS),
  true_at: moment,
  recorded_at: instant,
  by: text,
  body: anyFields,
})

/** The bytes of an entry: the UTF-8 of its canonical text. */
export function entryBytes(entry: Entry): Buffer {
  return Buffer.from(canonicalJson(entry))
}

/** Every problem of the form of an entry; an empty list means that it is one. */
export function entryProblems(value: unknown): readonly ShapeProblem[] {
  const problems = envelope(value, '')
  if (problems.length > 0) return problems
  const { kind, body } = value as { readonly kind: EntryKind; readonly body: unknown }
  return BODY[kind](body, '/body')
}

/** Reads bytes as an entry; they must be its canonical bytes, since leaves are hashes of bytes. */
export function readEntry(bytes: Uint8Array): ReadEntry {
  if (bytes.length > MAX_ENTRY_BYTES) return malformed('запис задовгий')
  if (!isUtf8(bytes)) return malformed('очікується текст UTF-8')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  const value = parse(text)
  if (value === undefined || !isCanonical(value, text)) {
    return malformed('очікується канонічний JSON')
  }
  const problems = entryProblems(value)
  if (problems.length > 0) return { kind: 'malformed', problems }
  return { kind: 'entry', entry: value as Entry }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * Whether a text is the canonical text of the value that it was parsed to. Also finds duplicate keys, which the parser
 * drops.
 */
function isCanonical(value: unknown, text: string): boolean {
  if (JSON.stringify(value) === text && isSorted(value) && !text.includes('\\ud')) return true
  // Keys that look like numbers are listed first by JavaScript; then, and in what is wrong, the slow way decides.
  try {
    return canonicalJson(value) === text
  } catch {
    return false
  }
}

/** Whether all keys ascend and all numbers are whole: what printing a value again does not show. */
function isSorted(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isSorted)
  const fields = value as Readonly<Record<string, unknown>>
  let previous = ''
  for (const key of Object.keys(fields)) {
    if (key < previous || !isSorted(fields[key])) return false
    previous = key
  }
  return true
}

function malformed(message: string): ReadEntry {
  return { kind: 'malformed', problems: [{ path: '', message }] }
}
