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

/** A copy in which the part at the path is another; `copied` is told of every node copied on the way. */
export function replaceAt<T>(
  root: T,
  path: Path,
  replacement: unknown,
  copied: (from: object, to: object) => void,
): T {
  const [key, ...rest] = path
  if (key === undefined) return replacement as T
  if (typeof root !== 'object' || root === null) throw new Error(`no part \`${key}\` to replace`)
  const inner = (root as Readonly<Record<string | number, unknown>>)[key]
  const changed = replaceAt(inner, rest, replacement, copied)
  const copy = Array.isArray(root)
    ? root.map((item: unknown, index) => (index === key ? changed : item))
    : { ...root, [key]: changed }
  copied(root, copy)
  return copy as T
}

/** `table.rows[2].condition` */
export const pathText = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('')

/** Only expressions have both a kind and a place, wherever a statement holds one. */
const isExpr = (node: object): node is Expr => 'kind' in node && 'span' in node
