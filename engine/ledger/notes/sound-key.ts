/**
 * Whether a signature by a public key of Ed25519 (RFC 8032) means anything: its 32 bytes in, yes or no out. A key whose
 * order divides 8, the cofactor, has «signed» many texts that nobody signed; one that is not reduced has a second spelling.
 */

const P = 2n ** 255n - 19n
/** The y of the points of order 8; with 0, 1 and −1 these are all points of small order. */
const Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
const SMALL_ORDER: ReadonlySet<bigint> = new Set([0n, 1n, P - 1n, Y8, P - Y8])

export function isSoundKey(publicKey: Uint8Array): boolean {
  const digits = Buffer.from(publicKey).reverse().toString('hex')
  const y = BigInt(`0x${digits}`) & (2n ** 255n - 1n)
  return y < P && !SMALL_ORDER.has(y)
}
