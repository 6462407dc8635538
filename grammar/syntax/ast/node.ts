/** What every node of the tree has. */
import type { Span } from '../../source/text.ts'

export interface Node {
  readonly span: Span
}

/** A node that stands on a line of its own, so that a comment can stand above it. */
export interface Line extends Node {
  /** Without `#`; a line end alone is an empty line between them, or below them. */
  readonly comments?: readonly string[]
}
