/** Digests as hex text, and the forms of such text. */
import { createHash } from 'node:crypto'
import { type Shape, textSuchThat } from '../../time/shape.ts'

/** SHA-256 of text or bytes, 64 hex digits. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

export const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

/** 64 lower-case hex digits. */
export const hex64: Shape = textSuchThat(
  (value) => /^[0-9a-f]{64}$/.test(value),
  '64 шістнадцяткові цифри',
)

/** Lower-case hex digits, a whole number of bytes. */
export const hexText: Shape = textSuchThat(
  (value) => /^(?:[0-9a-f]{2})+$/.test(value),
  'шістнадцятковий текст',
)
