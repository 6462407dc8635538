/**
 * A YAML document as a tree with places: what the rest of this folder reads.
 *
 * Only maps with string keys, lists and the scalars of the YAML 1.2 core schema; anything else
 * was refused before.
 */
import type { Span } from '../source/text.ts'

export type Tree = MapTree | ListTree | ScalarTree

interface Placed {
  readonly span: Span
  /** Where the entry or item that holds it begins: a comment above it belongs to it. */
  readonly start: number
}
export interface MapTree extends Placed {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
}
export interface Entry {
  readonly keySpan: Span
  readonly value: Tree
}
export interface ListTree extends Placed {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}
export interface ScalarTree extends Placed {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The characters of the file. */
  readonly source: string
  /** The offset of the value's first character, where the value stands in the file letter by letter. */
  readonly exact?: number
}

/** The tree as plain values, for the schema check. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(plain)
    case 'map':
      return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]))
  }
}

/** The value of a key; undefined when the tree is no map or has no such key. */
export function at(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined
}

/** The part of a tree at a JSON pointer, or the nearest part above it. */
export function atPointer(tree: Tree, pointer: string): Tree {
  let found = tree
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const next = found.kind === 'list' ? found.items[Number(key)] : at(found, key)
    if (next === undefined) return found
    found = next
  }
  return found
}
