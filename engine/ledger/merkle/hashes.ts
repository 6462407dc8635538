/**
 * The two hashes of the tree: bytes of an entry in, its leaf out; two nodes in, their parent out (RFC 9162, 2.1.1).
 *
 * Hashes are 64 lower-case hex digits everywhere: what the export, the proofs and the stores hold.
 */
import { hash } from 'node:crypto'

/** The root of no entries at all: SHA-256 of nothing. */
export const EMPTY_ROOT = hash('sha256', '')

const LEAF = 0x00
const NODE = 0x01

let leafInput = Buffer.alloc(4096)
const nodeInput = Buffer.alloc(65, NODE)

/** SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): string {
  const length = bytes.length + 1
  // One buffer for all of them: an entry is hashed in half a microsecond, and allocating costs as much.
  if (length > leafInput.length) leafInput = Buffer.alloc(2 * length)
  leafInput[0] = LEAF
  leafInput.set(bytes, 1)
  return hash('sha256', leafInput.subarray(0, length))
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: string, right: string): string {
  const written = nodeInput.write(left, 1, 'hex') + nodeInput.write(right, 33, 'hex')
  if (written !== 64) throw new Error('a node has two hashes of 32 bytes')
  return hash('sha256', nodeInput)
}

/** Whether a text is a hash: anything else is refused before it is hashed. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
