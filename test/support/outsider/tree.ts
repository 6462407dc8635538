/**
 * The Merkle tree as RFC 9162 § 2.1 defines it, word for word and slowly: hashes of entries in, root and proofs out.
 */
import { sha256 } from './digests.ts'

type Hashes = readonly Buffer[]

export const leafHash = (bytes: string): Buffer => sha256(Uint8Array.of(0), bytes)

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Uint8Array.of(1), left, right)

/** The largest power of two smaller than n. */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

/** § 2.1.1: the hash of a list. */
export function rootOf(leaves: Hashes): Buffer {
  const [only] = leaves
  if (only === undefined) return sha256('')
  if (leaves.length === 1) return only
  const k = split(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}

/** § 2.1.3.1: PATH(m, D[n]). */
export function inclusionProof(m: number, leaves: Hashes): Buffer[] {
  if (leaves.length <= 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...inclusionProof(m, left), rootOf(right)]
    : [...inclusionProof(m - k, right), rootOf(left)]
}

/** § 2.1.4.1: PROOF(m, D[n]). */
export const consistencyProof = (m: number, leaves: Hashes): Buffer[] => subProof(m, leaves, true)

function subProof(m: number, leaves: Hashes, isWhole: boolean): Buffer[] {
  if (m === leaves.length) return isWhole ? [] : [rootOf(leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...subProof(m, left, isWhole), rootOf(right)]
    : [...subProof(m - k, right, false), rootOf(left)]
}
