/**
 * Facts shared by an intake and facts of one matter in, the facts of its request out.
 *
 * Objects are merged key by key; everything else, lists included, is replaced by the matter's own.
 */
type Fields = Readonly<Record<string, unknown>>

export function mergeFacts(shared: Fields, own: Fields): Fields {
  const merged = new Map(Object.entries(shared))
  for (const [key, value] of Object.entries(own)) {
    const before = merged.get(key)
    merged.set(key, isFields(before) && isFields(value) ? mergeFacts(before, value) : value)
  }
  return Object.fromEntries(merged)
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
