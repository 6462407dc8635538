/**
 * Canonical text and SHA-256 for ledgers made without the engine: the published package `canonicalize` and Node's hash.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Any JSON value. Made-up ledgers are bent in every direction, so their parts are not typed more closely. */
// oxlint-disable-next-line typescript/no-explicit-any -- a forged document has no shape to rely on
export type Json = any

export const canonical = (value: Json): string => String(canonicalize(value))

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const hex = (...parts: readonly (string | Uint8Array)[]): string =>
  sha256(...parts).toString('hex')

/** `sha256:` and the digits: of a text, or of the canonical text of a value. */
export const digest = (value: Json): string =>
  `sha256:${hex(typeof value === 'string' ? value : canonical(value))}`
