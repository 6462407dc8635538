/** Ever larger stretches around a place: the word, what it is a part of, the statement, the file. */
import type { Span } from '../source/text.ts'
import { spanOf } from '../syntax/lexer.ts'
import type { Position, Range } from './types.ts'
import type { Workspace } from './workspace/workspace.ts'

/** From the smallest to the whole file; each is larger than the one before. */
export function selectionRanges(
  workspace: Workspace,
  path: string,
  position: Position,
): readonly Range[] {
  const document = workspace.documents.get(path)
  if (document === undefined) return []
  const offset = document.lines.offsetOf(position)
  const spans = [
    ...document.lexed.tokens.map(spanOf),
    ...spansIn(document.unit, offset),
    ...document.segments.map(({ span }) => span),
    { start: 0, end: document.text.length },
  ].filter(({ start, end }) => start <= offset && offset <= end)
  return nested(spans, offset).map((span) => document.lines.rangeOf(span))
}

/** Every part of the tree around an offset. */
function spansIn(node: unknown, offset: number): readonly Span[] {
  if (Array.isArray(node)) return node.flatMap((item) => spansIn(item, offset))
  if (typeof node !== 'object' || node === null) return []
  const { span } = node as { readonly span?: Span }
  const inside = span === undefined || (span.start <= offset && offset <= span.end)
  if (!inside) return []
  const own = span === undefined ? [] : [span]
  return [...own, ...Object.values(node).flatMap((part) => spansIn(part, offset))]
}

/** Those that hold one another; of two that only touch at the offset, the one that begins there. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const sorted = spans.toSorted(
    (a, b) =>
      a.end - a.start - (b.end - b.start) ||
      Number(b.start === offset) - Number(a.start === offset),
  )
  const kept: Span[] = []
  for (const span of sorted) {
    const last = kept.at(-1)
    const holds = last === undefined || (span.start <= last.start && last.end <= span.end)
    const larger = last === undefined || span.start < last.start || last.end < span.end
    if (holds && larger) kept.push(span)
  }
  return kept
}
