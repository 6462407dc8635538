/** What the system knew at a moment: an object in, whether it was entered later out. */
import { parseDateTime } from '../time/instant.ts'
import { isObject } from './document.ts'

/** Whether the object was entered after the moment; without a moment nothing is hidden. */
export function isHidden(value: unknown, knownAt: number | undefined): boolean {
  if (knownAt === undefined) return false
  const entered = isObject(value) ? value['entered_at'] : undefined
  const at = typeof entered === 'string' ? parseDateTime(entered) : undefined
  return at !== undefined && at > knownAt
}
