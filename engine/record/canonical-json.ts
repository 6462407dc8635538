/**
 * Canonical JSON: a plain value in, its one text out (RFC 8785), and the digest of that text.
 *
 * Narrower than the RFC on purpose: the only numbers are whole and within ±(2^53 − 1), so that no
 * verifier, in any language, has to print a double. Decimals and large numbers are text. Whatever
 * cannot be written is a mistake in our code, hence an exception.
 */
import { hash } from 'node:crypto'

const MAX_DEPTH = 512

/** Characters that are escaped, and surrogates, which may be unpaired. */
const NEEDS_CARE = /["\\\u0000-\u001f\ud800-\udfff]/

/** The canonical text of a value. Throws on anything that JSON, or this profile of it, lacks. */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return hash('sha256', text)
}

/** `sha256:` and the SHA-256 of the canonical text of a value. */
export function digest(value: unknown): string {
  return `sha256:${sha256Hex(canonicalJson(value))}`
}

/** The same of bytes as they are. */
export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${hash('sha256', bytes)}`
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH}, or in a circle`)
  switch (typeof value) {
    case 'string':
      return writeString(value)
    case 'number':
      return writeInteger(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth)
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new TypeError(`${typeof value} has no canonical text`)
  }
}

/** ECMAScript's own escapes are those of RFC 8785; a lone surrogate has no UTF-8 bytes to digest. */
function writeString(value: string): string {
  if (!NEEDS_CARE.test(value)) return `"${value}"`
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical text')
  return JSON.stringify(value)
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} must be written as text`)
  return String(value)
}

function writeArray(values: readonly unknown[], depth: number): string {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    text += (index === 0 ? '' : ',') + write(values[index], depth + 1)
  }
  return `${text}]`
}

/** Keys in the order of their UTF-16 code units, which is what `sort` without arguments does. */
function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects have a canonical text')
  }
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(fields).sort()) {
    text += `${text === '' ? '{' : ','}${writeString(key)}:${write(fields[key], depth + 1)}`
  }
  return text === '' ? '{}' : `${text}}`
}
