/**
 * What a court gives to a witness (C2SP tlog-witness, the body of `add-checkpoint`): the size that the witness saw last,
 * the proof from there, the checkpoint.
 *
 *     old <size>
 *     <hash in base64>            as many as the proof has
 *
 *     <checkpoint>
 */
import { isCount } from '../merkle/counts.ts'
import { fromBase64, toBase64 } from './base64.ts'

export interface CheckpointRequest {
  /** 0 when the witness has seen nothing of this ledger. */
  readonly from: number
  /** Hex. */
  readonly proof: readonly string[]
  /** The signed note. */
  readonly note: string
}

const HASH_LENGTH = 32
const MAX_PROOF = 63

/** The text of a request. */
export const requestText = ({ from, proof, note }: CheckpointRequest): string =>
  `old ${from}\n${proof.map((hash) => `${toBase64(Buffer.from(hash, 'hex'))}\n`).join('')}\n${note}`

/** A request; a text that does not begin as one is a bare checkpoint, without a proof. `undefined` when malformed. */
export function readRequest(text: string): CheckpointRequest | undefined {
  if (!text.startsWith('old ')) return { from: 0, proof: [], note: text }
  const split = text.indexOf('\n\n')
  if (split === -1) return undefined
  const [first = '', ...lines] = text.slice(0, split).split('\n')
  const [, size] = /^old (0|[1-9]\d*)$/.exec(first) ?? []
  const proof = readHashes(lines)
  if (size === undefined || !isCount(Number(size)) || proof === undefined) return undefined
  return { from: Number(size), proof, note: text.slice(split + 2) }
}

/** Hashes of a proof in hex, from their base64; `undefined` when one of them is none. */
export function readHashes(lines: readonly string[]): readonly string[] | undefined {
  if (lines.length > MAX_PROOF) return undefined
  const hashes = lines.map(fromBase64)
  if (!hashes.every((bytes) => bytes?.length === HASH_LENGTH)) return undefined
  return hashes.map((bytes) => Buffer.from(bytes ?? []).toString('hex'))
}
