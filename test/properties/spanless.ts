/** A tree as it compares: without places, keys in a fixed order. */
export function spanless(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(spanless)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(
    ([key, value]) => key !== 'span' && value !== undefined,
  )
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, spanless(value)]),
  )
}

/** The same without comments. */
export function meaning(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(spanless(node), (key, value: unknown) =>
      key === 'comments' || key === 'endComments' ? undefined : value,
    ),
  )
}

/** Every comment of a tree. */
export function commentsOf(node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return node.flatMap(commentsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'comments' || key === 'endComments' ? value : commentsOf(value),
  )
}
