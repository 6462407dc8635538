/**
 * A request to the status webhook: the bytes of its body and its signature in, the report or the problem out.
 *
 * The signature comes first: of a body that nobody vouches for nothing is read.
 */
import {
  decodeUtf8,
  parseStrictJson,
  readStatusReport,
  type StatusReport,
} from '../../../engine/index.ts'
import type { ProblemCode } from './problems.ts'
import { isSigned } from './signature.ts'

export type Asked =
  | { readonly kind: 'report'; readonly report: StatusReport }
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      readonly more?: { readonly uk: string; readonly en: string }
    }

const MAX_DEPTH = 8

/** Without a secret everybody is believed. */
export function reportIn(body: Uint8Array, signature: unknown, secret: string | undefined): Asked {
  if (secret !== undefined && !isSigned(body, secret, signature)) {
    return { kind: 'problem', code: 'signature-required' }
  }
  const decoded = decodeUtf8(body)
  if (decoded.kind !== 'text') return { kind: 'problem', code: 'not-json' }
  const parsed = parseStrictJson(decoded.text, { maxLength: body.length, maxDepth: MAX_DEPTH })
  if (parsed.kind !== 'value') return { kind: 'problem', code: 'not-json' }
  const reading = readStatusReport(parsed.value)
  if (reading.kind === 'report') return reading
  return { kind: 'problem', code: 'not-a-report', more: reading.help }
}
