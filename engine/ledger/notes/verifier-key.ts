/**
 * Public keys as text: `<name>+<key id>+<base64(type ‖ public key)>` (C2SP signed-note, tlog-cosignature).
 *
 * Type 0x01 signs the text of a note; type 0x04 is a witness, who signs it together with a time.
 */
import { createPublicKey, hash, type KeyObject } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import { isSoundKey } from './sound-key.ts'

export type KeyType = 'signature' | 'cosignature'

export interface VerifierKey {
  readonly type: KeyType
  readonly name: string
  /** First 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), hex. */
  readonly id: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  readonly key: KeyObject
}

const TYPE_BYTE: Readonly<Record<KeyType, number>> = { signature: 0x01, cosignature: 0x04 }
const KEY_LENGTH = 32

/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** A name can stand in a signature line: not empty, without spaces, control characters and `+`. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name)
}

/** A key from its 32 bytes. */
export function verifierKey(type: KeyType, name: string, publicKey: Uint8Array): VerifierKey {
  const der = Buffer.concat([SPKI_PREFIX, publicKey])
  return {
    type,
    name,
    id: keyId(type, name, publicKey),
    publicKey,
    key: createPublicKey({ key: der, format: 'der', type: 'spki' }),
  }
}

/** A key from its text; `undefined` when the text is not one, its id is another key's, or it would prove nothing. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, data] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? []
  const bytes = data === undefined ? undefined : fromBase64(data)
  if (name === undefined || bytes === undefined || !isKeyName(name)) return undefined
  const type = bytes[0] === TYPE_BYTE.signature ? 'signature' : 'cosignature'
  if (bytes[0] !== TYPE_BYTE[type] || bytes.length !== 1 + KEY_LENGTH) return undefined
  if (!isSoundKey(bytes.subarray(1))) return undefined
  const key = verifierKey(type, name, bytes.subarray(1))
  return key.id === id ? key : undefined
}

export function formatVerifierKey({ type, name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Buffer.concat([Buffer.of(TYPE_BYTE[type]), publicKey]))}`
}

function keyId(type: KeyType, name: string, publicKey: Uint8Array): string {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(TYPE_BYTE[type]), publicKey])
  return hash('sha256', input).slice(0, 8)
}
