/**
 * What somebody says of the registers' own subjects against the registers: their facts and his in, the first place that
 * differs out. A list is one fact: whoever names judges names all of them.
 */
import { canonicalJson } from '../../../engine/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { Fields } from './fields.ts'

/** `court.martial_law`; `undefined` where he says nothing else than they do, or speaks of what they do not keep. */
export function otherThan(registers: Fields, own: Fields, before = ''): string | undefined {
  for (const [key, value] of Object.entries(own)) {
    if (!Object.hasOwn(registers, key)) continue
    const [kept, place] = [registers[key], `${before}${key}`]
    if (isFields(kept) && isFields(value)) {
      const inside = otherThan(kept, value, `${place}.`)
      if (inside !== undefined) return inside
    } else if (canonicalJson(kept) !== canonicalJson(value)) return place
  }
  return undefined
}
