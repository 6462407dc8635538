/** The same tree at other places. */
import type { Span } from '../source/text.ts'

/** A copy of a node and of everything in it with each span moved. */
export function shifted<T>(node: T, place: (span: Span) => Span): T {
  return copy(node, place) as T
}

function copy(value: unknown, place: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'span' ? place(part as Span) : copy(part, place),
    ]),
  )
}
