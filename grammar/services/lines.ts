/** Offsets of a text ↔ lines and columns of an editor: both from 1, columns in UTF-16 units. */
import type { Span } from '../source/text.ts'
import type { Position, Range, TextEdit } from './types.ts'

export interface Lines {
  readonly positionOf: (offset: number) => Position
  readonly offsetOf: (position: Position) => number
  readonly rangeOf: (span: Span) => Range
  readonly count: number
}

/** The lines of a text; `\n`, `\r\n` and a lone `\r` end one. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + end.length)
  const positionOf = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length))
    const line = lastNotAfter(starts, at)
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 }
  }
  return {
    count: starts.length,
    positionOf,
    rangeOf: ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) }),
    offsetOf({ line, column }) {
      const index = Math.max(0, Math.min(line - 1, starts.length - 1))
      const start = starts[index] ?? 0
      const end = /[\r\n]|$/.exec(text.slice(start, starts[index + 1]))?.index ?? 0
      return start + Math.max(0, Math.min(column - 1, end))
    },
  }
}

/** The index of the last number that is not greater. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The text after all edits; they do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const { offsetOf } = linesOf(text)
  const spans = edits.map(({ range, newText }) => ({
    start: offsetOf(range.start),
    end: offsetOf(range.end),
    newText,
  }))
  let result = ''
  let from = 0
  for (const { start, end, newText } of spans.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + newText
    from = end
  }
  return result + text.slice(from)
}
