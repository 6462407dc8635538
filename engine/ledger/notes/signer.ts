/**
 * Private keys: 32 secret bytes and a name in, something that signs out.
 *
 * Written as `PRIVATE+KEY+<name>+<key id>+<base64(type ‖ seed)>`, which the Go tools of transparency logs read too.
 * Who keeps it is the caller's business; `key-file.ts` keeps it in a file.
 */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import { isKeyName, type VerifierKey, verifierKey } from './verifier-key.ts'

/** Signs checkpoints of a ledger; its verifier key is in the ledger. */
export interface Signer {
  readonly verifier: VerifierKey
  sign(message: Uint8Array): Uint8Array
}

/** What stands before the 32 bytes of an Ed25519 seed in its PKCS #8 form (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_PREFIX_LENGTH = 12
const SEED_LENGTH = 32
const ED25519 = 0x01

/** A new key as text. The source of bytes is an argument, so that tests can replace it. */
export function newPrivateKey(
  name: string,
  bytes: (count: number) => Uint8Array = randomBytes,
): string {
  if (!isKeyName(name)) throw new Error(`\`${name}\` cannot be the name of a key`)
  const seed = bytes(SEED_LENGTH)
  const { verifier } = signerOf(name, seed)
  const data = toBase64(Buffer.concat([Buffer.of(ED25519), seed]))
  return `PRIVATE+KEY+${name}+${verifier.id}+${data}`
}

/** A key from its text; `undefined` when the text is not one, or its parts do not fit each other. */
export function parsePrivateKey(text: string): Signer | undefined {
  const [, name, id, data] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? []
  const bytes = data === undefined ? undefined : fromBase64(data)
  if (name === undefined || bytes?.[0] !== ED25519 || !isKeyName(name)) return undefined
  if (bytes.length !== 1 + SEED_LENGTH) return undefined
  const signer = signerOf(name, bytes.subarray(1))
  return signer.verifier.id === id ? signer : undefined
}

function signerOf(name: string, seed: Uint8Array): Signer {
  const key = privateKeyOf(seed)
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    verifier: verifierKey('signature', name, spki.subarray(SPKI_PREFIX_LENGTH)),
    sign: (message) => sign(null, message, key),
  }
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([PKCS8_PREFIX, seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
