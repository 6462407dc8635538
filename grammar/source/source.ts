/**
 * A source text and the places in it: offsets in, lines and columns for people out.
 *
 * Offsets are UTF-16 code units, as everywhere in JavaScript; lines and columns count from 1, and a
 * column counts characters (code points), because that is what an editor's status line shows.
 */
import type { Span } from './text.ts'

/** One file: where it is (shown to people, never opened here) and what it says. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A place for people: both numbers count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The line and column of an offset. An offset outside the text, or NaN, is moved to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const at = clamp(offset, source.text.length)
  const starts = lineStarts(source.text)
  const line = lineOf(starts, at)
  const before = source.text.slice(starts[line] ?? 0, at)
  return { line: line + 1, column: Array.from(before).length + 1 }
}

/** The offset of a line and column (both from 1); beyond the end of a line it is the line's end. */
export function offsetAt(source: Source, { line, column }: Position): number {
  const starts = lineStarts(source.text)
  const index = clamp(line - 1, starts.length - 1)
  const start = starts[index] ?? 0
  const characters = Array.from(lineText(source.text, start))
  return start + characters.slice(0, Math.max(0, column - 1)).join('').length
}

/** The text of the line (without its end) that holds an offset, and the offset where that line starts. */
export function lineAround(
  source: Source,
  offset: number,
): { readonly start: number; readonly text: string } {
  const starts = lineStarts(source.text)
  const start = starts[lineOf(starts, clamp(offset, source.text.length))] ?? 0
  return { start, text: lineText(source.text, start) }
}

/** Offsets at which lines start; `\n`, `\r\n` and a lone `\r` end a line. The first is always 0. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

/** The smallest span that covers both. */
export function covering(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}

/** The index of the last line start that is not after the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function lineText(text: string, start: number): string {
  const end = text.slice(start).search(/[\r\n]/)
  return end < 0 ? text.slice(start) : text.slice(start, start + end)
}

/** Into 0..limit; NaN becomes the limit, because what has no place is reported at the end. */
function clamp(value: number, limit: number): number {
  return Number.isNaN(value) ? limit : Math.max(0, Math.min(Math.trunc(value), limit))
}
