/**
 * The facts of a test as JSON: what an author wrote after `given` in, values of the facts document out.
 *
 * Names are canonical already, and the canonical names are the keys of the document. Dates stay
 * ISO text; a date-time is written in Kyiv time and gets the offset of that moment.
 */
import type { Expr, FactEntry, FactValue, Type, Vocabulary } from '../../grammar/index.ts'
import { parseDate } from '../time/day.ts'
import { formatInstant } from '../time/instant.ts'
import { localToInstant } from '../time/kyiv.ts'
import type { Json, JsonObject } from './json.ts'

/** What stands in the record itself, and what the vocabulary places at the root of the document. */
export interface Placed {
  readonly own: JsonObject
  readonly root: JsonObject
}

/** The fields given for one entity. */
export function placedFields(
  fields: readonly FactEntry[],
  entity: string,
  vocabulary: Vocabulary,
): Placed {
  const known = vocabulary.entities.get(entity)?.fields
  const own: Record<string, Json> = {}
  const root: Record<string, Json> = {}
  for (const { field, value } of fields) {
    const declared = known?.get(field)
    const place = declared?.field.atRoot === true ? root : own
    place[field] = factJson(value, declared?.type, vocabulary)
  }
  return { own, root }
}

/** One given value; the type tells an empty list from an empty record. */
function factJson(value: FactValue, type: Type | undefined, vocabulary: Vocabulary): Json {
  switch (value.kind) {
    case 'object':
      return objectJson(value.fields, type, vocabulary)
    case 'list':
      return value.items.map((item) => factJson(item, elementOf(type), vocabulary))
    case 'value':
      return literalJson(value.value, type)
  }
}

function objectJson(
  fields: readonly FactEntry[],
  type: Type | undefined,
  vocabulary: Vocabulary,
): Json {
  if (fields.length === 0 && type?.kind === 'list') return []
  const known = type?.kind === 'record' ? vocabulary.entities.get(type.entity)?.fields : undefined
  const ofField = (field: string): Type | undefined =>
    type?.kind === 'map' ? type.of : known?.get(field)?.type
  return Object.fromEntries(
    fields.map(({ field, value }) => [field, factJson(value, ofField(field), vocabulary)]),
  )
}

/** A literal of the language; `undefined` types are those that the checker already complained about. */
export function literalJson(expr: Expr, type: Type | undefined): Json {
  switch (expr.kind) {
    case 'none':
      return null
    case 'boolean':
      return expr.value
    case 'integer':
      return type?.kind === 'decimal' || type?.kind === 'money' ? expr.value : Number(expr.value)
    case 'datetime':
      return dateTimeJson(expr.value)
    case 'decimal':
    case 'date':
    case 'time':
    case 'text':
    case 'enum':
      return expr.value
    case 'duration':
      return expr.amount
    case 'set':
      return expr.items.map((item) => literalJson(item, elementOf(type)))
    case 'negate':
      return negated(literalJson(expr.operand, type))
    case 'name':
      return expr.name
    case 'member':
    case 'call':
    case 'not':
    case 'binary':
    case 'presence':
    case 'interval':
    case 'if':
    case 'exists':
    case 'aggregate':
    case 'pool':
    case 'ground':
    case 'holds':
      throw new Error(`a given fact is not a literal: ${expr.kind}`)
  }
}

/** `2026-08-04T09:50` in Kyiv → `2026-08-04T09:50:00+03:00`; a text that is no such moment stays as it is. */
export function dateTimeJson(local: string): string {
  const [date = '', time = ''] = local.split('T')
  const day = parseDate(date)
  const [hours, minutes] = time.split(':').map(Number)
  if (day === undefined || hours === undefined || minutes === undefined) return local
  return formatInstant(localToInstant(day, hours * 60 + minutes))
}

const elementOf = (type: Type | undefined): Type | undefined =>
  type?.kind === 'list' ? type.of : undefined

function negated(value: Json): Json {
  if (typeof value === 'number') return -value
  return typeof value === 'string' ? `-${value}` : value
}
