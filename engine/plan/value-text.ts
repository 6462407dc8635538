/** A known value as text for machines: ISO dates, exact numbers, canonical enum values. */
import type { Type } from '../../grammar/index.ts'
import { fractionText, type Rational } from '../draw/rational.ts'
import type { Known } from '../facts/value.ts'
import { formatDate, pad } from '../time/day.ts'
import { formatInstant } from '../time/instant.ts'

/** ISO text of dates, `17:00`, `21/20` or `1.05`, ids of records; lists joined by commas; none is `null`. */
export function valueText(value: Known, type: Type): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return numberText(value, type)
  if (typeof value !== 'object') return String(value)
  if ('n' in value) return exactText(value)
  if ('pointer' in value) return value.id ?? value.pointer
  const itemType = type.kind === 'list' ? type.of : type
  return value.map((item) => (item === undefined ? '?' : valueText(item, itemType))).join(', ')
}

function numberText(value: number, type: Type): string {
  switch (type.kind) {
    case 'date':
      return formatDate(value)
    case 'datetime':
      return formatInstant(value)
    case 'time':
      return `${pad(Math.floor(value / 60), 2)}:${pad(value % 60, 2)}`
    case 'boolean':
    case 'text':
    case 'decimal':
    case 'integer':
    case 'money':
    case 'none':
    case 'calendar':
    case 'unknown':
    case 'duration':
    case 'enum':
    case 'list':
    case 'map':
    case 'interval':
    case 'record':
      return String(value)
  }
}

/** A decimal where there is a finite one, otherwise the fraction. */
function exactText(value: Rational): string {
  const places = decimalPlaces(value.d)
  if (places === undefined || places === 0) return fractionText(value)
  const digits = String(abs(value.n) * (10n ** BigInt(places) / value.d)).padStart(places + 1, '0')
  return `${value.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n)

/** How many digits after the point a fraction with this denominator has; `undefined` when no number is enough. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator
  const counts = [2n, 5n].map((factor) => {
    let count = 0
    for (; rest % factor === 0n; rest /= factor) count++
    return count
  })
  return rest === 1n ? Math.max(...counts) : undefined
}
