/**
 * A facts document in, the same document with every decimal number as text out.
 *
 * Canonical JSON here has whole numbers only. A coefficient may reach us as the number 22.25 or as
 * the text "22.25" (facts.yaml: read exactly); in digests and records it is always the text.
 */
import { plainDecimal } from '../draw/rational.ts'
import { mapItems } from './places.ts'

/** Replaces numbers that are not whole by their decimal text; leaves everything else as it is. */
export function decimalsAsText(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : plainDecimal(value)
  return mapItems(value, decimalsAsText)
}
