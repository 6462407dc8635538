/** The first line of a stretch: where it is named. */
import type { Span } from '../source/text.ts'

export function firstLineOf(text: string, { start, end }: Span): Span {
  const length = /[\r\n]|$/.exec(text.slice(start, end))?.index ?? 0
  return { start, end: start + length }
}
