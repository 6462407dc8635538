/** An expression with its variables renamed, so that rules of different authors can share a loop. */
import type { Ir } from '../ir.ts'

/** The same expression; `names` maps old names to new ones. Names are unique within a rule. */
export function renamed(node: Ir, names: ReadonlyMap<string, string>): Ir {
  return inPart(node, names) as Ir
}

function inPart(part: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => inPart(item, names))
  if (typeof part !== 'object' || part === null) return part
  if ('op' in part && part.op === 'const') return part
  const fields = Object.entries(part).map(([key, value]: [string, unknown]) => [
    key,
    key === 'type' ? value : inPart(value, names),
  ])
  const copy = Object.fromEntries(fields) as Readonly<Record<string, unknown>>
  if (copy['op'] !== 'variable') return copy
  return { ...copy, name: names.get(String(copy['name'])) ?? copy['name'] }
}
