/**
 * Keys and signed notes of C2SP for ledgers made without the engine: a name in, a key that signs checkpoints out.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { sha256 } from './digests.ts'

export const ORIGIN = 'court.example/outsider'

const CHECKPOINT = 1
const WITNESS = 4

/** What DER puts before the 32 bytes of an Ed25519 seed (RFC 8410 § 7). */
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface Signer {
  readonly name: string
  readonly verifierKey: string
  readonly sign: (text: string, time?: number) => string
}

/** The first, second, … key of a ledger: each has the name of its origin. */
export const checkpointKey = (which: number, name = ORIGIN): Signer =>
  signer(name, CHECKPOINT, `key ${which} of ${name}`)

/** The key of a witness, which signs the time too. */
export const witnessKey = (name: string): Signer => signer(name, WITNESS, name)

function signer(name: string, type: number, secret: string): Signer {
  const seed = sha256(`for tests: ${secret}`)
  const key = createPrivateKey({
    key: Buffer.concat([SEED_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const typed = Buffer.concat([Uint8Array.of(type), publicBytes(key)])
  const id = sha256(`${name}\n`, typed).subarray(0, 4)
  const line = (...parts: readonly Buffer[]): string =>
    `— ${name} ${Buffer.concat([id, ...parts]).toString('base64')}\n`
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    sign(text, time = 0) {
      if (type === CHECKPOINT) return line(sign(null, Buffer.from(text), key))
      const seconds = Buffer.alloc(8)
      seconds.writeBigUInt64BE(BigInt(time))
      return line(seconds, sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key))
    },
  }
}

function publicBytes(key: KeyObject): Buffer {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}

/** A checkpoint: three lines, an empty one, a signature line of each signer. */
export function checkpoint(
  size: number,
  root: Buffer,
  signers: readonly Signer[],
  origin = ORIGIN,
): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  return `${text}\n${signers.map((one) => one.sign(text)).join('')}`
}
