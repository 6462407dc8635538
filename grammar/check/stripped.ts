/**
 * The meaning of a tree without its spelling: no spans, no comments, keys in a fixed order.
 *
 * Digests are made of this, so two spellings of one policy have one digest.
 */

/** A JSON value. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** sha256 in lower-case hex; passed in, because the grammar is pure. */
export type Sha256 = (text: string) => string

/** A copy of any part of the AST without spans, comments and absent keys; keys are sorted. */
export function stripped(node: unknown): Json {
  if (Array.isArray(node)) return node.map(stripped)
  if (typeof node === 'object' && node !== null) {
    const entries = Object.entries(node)
      .filter(([key, value]) => value !== undefined && !SPELLING.has(key))
      .map(([key, value]: [string, unknown]) => [key, stripped(value)] as const)
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
  return typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
    ? node
    : null
}
const SPELLING: ReadonlySet<string> = new Set(['span', 'comments', 'endComments'])

/** `sha256:…` of the canonical JSON of any part of the AST. */
export const digestOf = (node: unknown, sha256: Sha256): string =>
  `sha256:${sha256(JSON.stringify(stripped(node)))}`
