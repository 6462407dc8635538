/** Every comment of a file. */

/** The comments of a tree, in the order of its parts. */
export function commentsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(commentsIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'comments' || key === 'endComments'
      ? ((value ?? []) as readonly string[])
      : commentsIn(value),
  )
}
