/** A facts document with facts changed by hand: what the engine changes in memory, done to the JSON. */
import { formatDate } from '../../../engine/time/day.ts'
import { formatInstant } from '../../../engine/time/instant.ts'
import type { Known } from '../../../engine/index.ts'
import type { Place } from '../../../engine/explain/places.ts'

export type Document = Readonly<Record<string, unknown>>
type Json = unknown

/** Every value put at its place; records of lists are found by id or by number. */
export function changedDocument(
  document: Document,
  values: readonly { readonly place: Place; readonly value: Known }[],
): Document {
  return values.reduce<Document>((changed, { place, value }) => {
    const steps = [...place.record.pointer.split('/').slice(1), place.field]
    return put(changed, steps, jsonOf(value, place.type.kind)) as Document
  }, document)
}

function put(inside: Json, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return value
  if (Array.isArray(inside)) {
    const items = inside as readonly { readonly id?: string }[]
    const byId = items.findIndex(({ id }) => id === step)
    const at = byId === -1 ? Number(step) : byId
    return items.map((item, index) => (index === at ? put(item, rest, value) : item))
  }
  const object = (inside ?? {}) as Document
  return { ...object, [step]: put(object[step], rest, value) }
}

function jsonOf(value: Known, kind: string): Json {
  if (typeof value !== 'number') return value
  if (kind === 'date') return formatDate(value)
  return kind === 'datetime' ? formatInstant(value) : value
}
