/**
 * Whether a text is the canonical text of what was read from it: the text and its value in, yes or no out.
 *
 * The same as writing the value again and comparing, for half the price; for those who read many long texts.
 */
import { canonicalJson } from './canonical-json.ts'
import { isFields } from '../time/shape.ts'

/** An escaped surrogate, which may be unpaired. */
const SURROGATE = /\\ud/i

/** `value` is what `JSON.parse` made of the text. */
export function isCanonicalText(text: string, value: unknown): boolean {
  // `JSON.stringify` writes strings as RFC 8785 has them and keeps the order of keys, but for those that look like numbers.
  const surely = JSON.stringify(value) === text && isOrdered(value) && !SURROGATE.test(text)
  return surely || isItself(text, value)
}

/** Keys in their order, and no numbers but whole ones. */
function isOrdered(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (Array.isArray(value)) return value.every(isOrdered)
  if (!isFields(value)) return true
  let before: string | undefined
  for (const key of Object.keys(value)) {
    if (before !== undefined && key < before) return false
    before = key
    if (!isOrdered(value[key])) return false
  }
  return true
}

function isItself(text: string, value: unknown): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    return false
  }
}
