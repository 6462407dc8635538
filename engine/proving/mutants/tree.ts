/**
 * Walking and rewriting the tree of a statement by paths, without knowing every kind of node.
 */
import type { Expr } from '../../../grammar/index.ts'

export type Path = readonly (string | number)[]
export interface Found {
  readonly path: Path
  readonly expr: Expr
}

/** Parts of a node that carry no meaning of their own. */
const PASSED_OVER = new Set(['span', 'comments', 'because', 'name', 'variable', 'type'])

/** The expression and all expressions inside it, outermost first. */
export function expressionsIn(expr: Expr, path: Path): readonly Found[] {
  return [{ path, expr }, ...insideOf(expr, path)]
}

function insideOf(node: object, path: Path): readonly Found[] {
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    if (typeof child !== 'object' || child === null || PASSED_OVER.has(key)) return []
    const at = [...path, Array.isArray(node) ? Number(key) : key]
    return isExpr(child) ? expressionsIn(child, at) : insideOf(child, at)
  })
}

/** Told of every node that is copied because something inside it changes. */
export type Copied = (from: object, to: object) => void

/** A copy in which one part is another, wherever it stands; the same node when it is not there. */
export function replacePart<T>(node: T, part: object, by: unknown, copied: Copied): T {
  if (node === part) return by as T
  if (typeof node !== 'object' || node === null) return node
  const changes = Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    if (PASSED_OVER.has(key)) return []
    const changed = replacePart(child, part, by, copied)
    return changed === child ? [] : [[key, changed] as const]
  })
  if (changes.length === 0) return node
  const copy = Object.assign(
    Array.isArray(node) ? [...node] : { ...node },
    Object.fromEntries(changes),
  )
  copied(node, copy)
  return copy as T
}

/** The part at a path; `undefined` when there is none. */
export function partAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null
        ? (node as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    root,
  )
}

/** `table.rows[2].condition` */
export const pathText = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('')

/** Only expressions have both a kind and a place, wherever a statement holds one. */
const isExpr = (node: object): node is Expr => 'kind' in node && 'span' in node
