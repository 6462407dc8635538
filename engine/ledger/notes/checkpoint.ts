/**
 * Checkpoints (C2SP tlog-checkpoint): origin, size and root in, a note out; a note in, the three out.
 */
import { isCount } from '../merkle/counts.ts'
import { fromBase64 } from './base64.ts'
import { cosignatureBytes, cosignedMessage } from './cosignature.ts'
import { parseNote, signatureLine, signNote, type SignedNote } from './signed-note.ts'
import type { Signer } from './signer.ts'
import { verifierKey } from './verifier-key.ts'

/** The list at a size. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  /** Hex. */
  readonly root: string
}

/** A checkpoint with the note that carries it; its signatures are not checked yet. */
export interface ReadCheckpoint extends Checkpoint {
  readonly note: SignedNote
}

const ROOT_LENGTH = 32

/** The text that is signed. */
function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`
}

/** The signed note of a checkpoint. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  return signNote(checkpointText(checkpoint), signers)
}

/** Reads a note as a checkpoint. This ledger has no extension lines, so a note with any is none of its. */
export function readCheckpoint(text: string): ReadCheckpoint | undefined {
  const note = parseNote(text)
  if (note === undefined) return undefined
  const [origin = '', size = '', root = '', ...rest] = note.text.split('\n')
  const bytes = fromBase64(root)
  if (origin === '' || rest.length !== 1 || bytes?.length !== ROOT_LENGTH) return undefined
  if (!/^(?:0|[1-9]\d*)$/.test(size) || !isCount(Number(size))) return undefined
  return { origin, size: Number(size), root: Buffer.from(bytes).toString('hex'), note }
}

/**
 * Adds the cosignature of a witness, who has checked that this checkpoint is consistent with those it saw before.
 * `signer` holds the witness's key; the key id of a cosignature differs from that of a signature.
 */
export function cosign(note: string, signer: Signer, seconds: number): string {
  const parsed = parseNote(note)
  if (parsed === undefined) throw new Error('this is not a signed note')
  const { name, publicKey } = signer.verifier
  const signature = signer.sign(cosignedMessage(parsed.text, seconds))
  const key = verifierKey('cosignature', name, publicKey)
  return note + signatureLine(key, cosignatureBytes(seconds, signature))
}
