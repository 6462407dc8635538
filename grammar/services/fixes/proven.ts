/** A change of a text that could not be read is offered only when less is wrong with it. */
import { readPieces } from '../../syntax/pieces.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Document } from '../workspace/document.ts'
import type { Proposal } from './proposal.ts'

export function proven(
  proposals: readonly Proposal[],
  diagnostic: Diagnostic,
  document: Document,
): readonly Proposal[] {
  if (document.form === 'yaml' || diagnostic.code.startsWith('check/')) return proposals
  return proposals.filter((one) => helps(one, diagnostic, document))
}

/** Less is wrong, or what is wrong begins further on: a statement shows its mistakes one by one. */
function helps(
  { span, newText }: Proposal,
  diagnostic: Diagnostic,
  { segments, text, lang }: Document,
): boolean {
  const at = segments.findLastIndex((one) => one.span.start <= span.start)
  // A mark before the first statement of the file has no stretch of its own.
  const from = segments[at]?.span.start ?? 0
  const to = Math.max(span.end, segments[at + 1]?.span.start ?? text.length)
  const wrong = (part: string) => readPieces(part, lang).diagnostics
  const before = wrong(text.slice(from, to))
  const after = wrong(text.slice(from, span.start) + newText + text.slice(span.end, to))
  // What only the whole file tells (its language) is not wrong in any stretch of it.
  if (after.length < before.length || before.length === 0) return true
  const moved = newText.length - (span.end - span.start)
  const first = Math.min(...after.map((one) => one.span.start))
  return from + first > diagnostic.span.start + moved
}
