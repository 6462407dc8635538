/** Bytes of a text that an entry names, read as JSON. */
import { decodeUtf8 } from '../../record/decode-utf8.ts'
import { parseStrictJson } from '../../record/parse-strict-json.ts'

/** The value of a JSON text; `undefined` for any other bytes. */
export function jsonIn(bytes: Uint8Array): unknown {
  const decoded = decodeUtf8(bytes)
  const read = decoded.kind === 'text' ? parseStrictJson(decoded.text) : undefined
  return read?.kind === 'value' ? read.value : undefined
}
