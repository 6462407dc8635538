/** What the system knew at a moment: a document in, the same without what was entered later out. */
import { parseDateTime } from '../time/instant.ts'
import { isObject, type JsonObject } from './document.ts'

/** Records of lists disappear; a single object becomes unknown. The same document when nothing is hidden. */
export function visibleAt(document: JsonObject, knownAt: number): JsonObject {
  const entries = Object.entries(document)
  const seen = entries.flatMap(([key, value]) => {
    const visible = isHidden(value, knownAt) ? undefined : visibleValue(value, knownAt)
    return visible === undefined ? [] : [[key, visible] as const]
  })
  const same =
    seen.length === entries.length && seen.every(([key, value]) => value === document[key])
  return same ? document : Object.fromEntries(seen)
}

function visibleValue(value: unknown, knownAt: number): unknown {
  if (isObject(value)) return visibleAt(value, knownAt)
  if (!Array.isArray(value)) return value
  const items = value as readonly unknown[]
  const seen = items
    .filter((item) => !isHidden(item, knownAt))
    .map((item) => visibleValue(item, knownAt))
  const same = seen.length === items.length && seen.every((item, index) => item === items[index])
  return same ? items : seen
}

function isHidden(value: unknown, knownAt: number): boolean {
  const entered = isObject(value) ? value['entered_at'] : undefined
  const at = typeof entered === 'string' ? parseDateTime(entered) : undefined
  return at !== undefined && at > knownAt
}
