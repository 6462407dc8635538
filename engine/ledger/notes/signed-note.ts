/**
 * Signed notes (C2SP signed-note): a text with signature lines in, the text and who signed it out.
 *
 * Signatures of unknown keys are ignored, as the specification says; a wrong signature of a known key condemns the
 * whole note.
 */
import { verify } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import { cosignedMessage, readCosignature } from './cosignature.ts'
import type { Signer } from './signer.ts'
import { isKeyName, type VerifierKey } from './verifier-key.ts'

/** A signature line. */
export interface NoteSignature {
  readonly name: string
  readonly id: string
  /** What follows the key id. */
  readonly bytes: Uint8Array
}

export interface SignedNote {
  /** With its last line end, without the empty line that follows. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** A known key that signed; `time` (seconds) of a witness. */
export interface Signed {
  readonly key: VerifierKey
  readonly time?: number
}

const MAX_SIGNATURES = 64
const SIGNATURE_LINE = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/

/** The text and its signatures, none of them checked; `undefined` when this is not a signed note. */
export function parseNote(note: string): SignedNote | undefined {
  if (!note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined
  const split = note.lastIndexOf('\n\n')
  if (split === -1 || !note.endsWith('\n')) return undefined
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) return undefined
  const signatures = lines.map(readSignature)
  if (!signatures.every((signature) => signature !== undefined)) return undefined
  return { text: note.slice(0, split + 1), signatures }
}

/** A note with the signatures of the signers. */
export function signNote(text: string, signers: readonly Signer[]): string {
  const lines = signers.map((signer) =>
    signatureLine(signer.verifier, signer.sign(Buffer.from(text))),
  )
  return `${text}\n${lines.join('')}`
}

/** A signature line for the end of a note. */
export function signatureLine({ name, id }: VerifierKey, signature: Uint8Array): string {
  return `— ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`
}

/** A signature of a known key, ready to be verified. */
export interface SignatureBy extends Signed {
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/** Which of the keys signed; `undefined` when a signature of one of them is wrong. */
export function whoSigned(
  note: SignedNote,
  keys: readonly VerifierKey[],
): readonly Signed[] | undefined {
  const found = signaturesBy(note, keys)
  const right = found?.every((one) => verify(null, one.message, one.key.key, one.signature))
  return right === true ? found : undefined
}

/** The signatures of these keys, not verified yet; `undefined` when one of them cannot be read. */
export function signaturesBy(
  note: SignedNote,
  keys: readonly VerifierKey[],
): readonly SignatureBy[] | undefined {
  const found: SignatureBy[] = []
  for (const { name, id, bytes } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id)
    if (key === undefined) continue
    const one = signatureBy(note.text, bytes, key)
    if (one === undefined) return undefined
    found.push(one)
  }
  return found
}

function signatureBy(text: string, bytes: Uint8Array, key: VerifierKey): SignatureBy | undefined {
  switch (key.type) {
    case 'signature':
      return { key, message: Buffer.from(text), signature: bytes }
    case 'cosignature': {
      const read = readCosignature(bytes)
      return read && { key, message: cosignedMessage(text, read.time), ...read }
    }
  }
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', data = ''] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = fromBase64(data)
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), bytes: bytes.subarray(4) }
}
