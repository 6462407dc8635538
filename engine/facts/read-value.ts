/** One value of a checked document: JSON and its declared type in, a value of the engine out. */
import type { Type } from '../../grammar/index.ts'
import { fromNumber, parseDecimal } from '../draw/rational.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import type { Known, Value } from './value.ts'
import { parseTime } from './time-text.ts'

/** Reads a value that is not a record. The document has passed the schema. */
export function readValue(json: unknown, type: Type): Known {
  if (json === null || json === undefined) return null
  switch (type.kind) {
    case 'boolean':
      return json === true
    case 'integer':
    case 'duration':
      return typeof json === 'number' ? json : null
    case 'date':
      return parsed(json, parseDate)
    case 'datetime':
      return parsed(json, parseDateTime)
    case 'time':
      return parsed(json, parseTime)
    case 'decimal':
    case 'money':
      return typeof json === 'number' ? (fromNumber(json) ?? null) : parsed(json, parseDecimal)
    case 'calendar':
      return readList(json, { kind: 'date' })
    case 'list':
      return readList(json, type.of)
    case 'text':
    case 'enum':
      return typeof json === 'string' ? json : null
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      return null
  }
}

function readList(json: unknown, of: Type): readonly Value[] {
  return Array.isArray(json) ? json.map((item) => readValue(item, of)) : []
}

function parsed<T extends Known>(json: unknown, parse: (text: string) => T | undefined): T | null {
  return typeof json === 'string' ? (parse(json) ?? null) : null
}
