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

/**
 * Any part of the AST as canonical JSON: keys sorted, without spans, comments and absent keys.
 * Written in one pass, since for its digest an edition is written whole.
 */
export function meaningOf(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(meaningOf).join(',')}]`
  if (typeof node === 'object' && node !== null) {
    let entries = ''
    for (const key of Object.keys(node).sort()) {
      const value: unknown = node[key as keyof typeof node]
      if (value !== undefined && !SPELLING.has(key))
        entries += `,${JSON.stringify(key)}:${meaningOf(value)}`
    }
    return `{${entries.slice(1)}}`
  }
  const isPlain = typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
  return isPlain ? JSON.stringify(node) : 'null'
}
const SPELLING: ReadonlySet<string> = new Set(['span', 'comments', 'endComments'])

/** The same as a value. */
export const stripped = (node: unknown): Json => JSON.parse(meaningOf(node)) as Json

/** `sha256:…` of the canonical JSON of any part of the AST. */
export const digestOf = (node: unknown, sha256: Sha256): string =>
  `sha256:${sha256(meaningOf(node))}`
