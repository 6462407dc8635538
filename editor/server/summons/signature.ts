/**
 * Who sent a body: the bytes, a secret that both sides know and the header `X-Signature` in, yes or no out.
 *
 * HMAC-SHA-256 (RFC 2104) of the body as it came, `sha256=` and 64 hexadecimal digits.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const SIGNATURE_HEADER = 'x-signature'

const SIGNATURE = /^sha256=([0-9a-f]{64})$/i

/** Takes as long for a wrong signature as for a nearly right one. */
export function isSigned(body: Uint8Array, secret: string, header: unknown): boolean {
  const [, given] = SIGNATURE.exec(typeof header === 'string' ? header : '') ?? []
  if (given === undefined) return false
  const expected = createHmac('sha256', secret).update(body).digest()
  return timingSafeEqual(Buffer.from(given, 'hex'), expected)
}
