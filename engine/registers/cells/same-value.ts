/** Whether two values of a fact say the same. */
import type { Type } from '../../../grammar/index.ts'
import { parseDateTime } from '../../time/instant.ts'
import { sameDecimal } from './read-number.ts'

/** `1.0` is `1.00`; a moment is the same in any offset; the order of a list of values or days says nothing. */
export function sameValue(a: unknown, b: unknown, type: Type): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const of: Type = type.kind === 'list' ? type.of : { kind: 'date' }
    if (a.length !== b.length) return false
    if (!isSet(of)) return a.every((item, at) => sameValue(item, b[at], of))
    const among = (items: readonly unknown[]) => (item: unknown) =>
      items.some((other) => sameValue(item, other, of))
    return a.every(among(b)) && b.every(among(a))
  }
  if (a === b || typeof a !== 'string' || typeof b !== 'string') return a === b
  if (type.kind === 'decimal' || type.kind === 'money') return sameDecimal(a, b)
  const instant = type.kind === 'datetime' ? parseDateTime(a) : undefined
  return instant !== undefined && instant === parseDateTime(b)
}

const isSet = ({ kind }: Type): boolean => kind === 'enum' || kind === 'date'
