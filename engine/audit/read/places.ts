/** A facts document and a place with `*` in it in; every value that stands there, with what the `*` stood for, out. */
import { isFields } from '../../time/shape.ts'

export interface Placed {
  readonly value: unknown
  /** What each `*` stood for, joined: the same for two places means the same item. */
  readonly item: string
}

/** Values at a JSON pointer by id; a place that is not there has none. */
export function valuesAt(document: unknown, place: string): readonly Placed[] {
  let found: readonly Placed[] = [{ value: document, item: '' }]
  for (const part of place.split('/').slice(1)) {
    found = found.flatMap((at) => (part === '*' ? itemsOf(at) : partOf(at, part)))
  }
  return found
}

/** The one value at a place without `*`. */
export const valueAt = (document: unknown, place: string): unknown =>
  valuesAt(document, place)[0]?.value

function itemsOf({ value, item }: Placed): readonly Placed[] {
  if (Array.isArray(value)) {
    return value.map((one: unknown, at) => ({ value: one, item: `${item}/${nameOf(one) ?? at}` }))
  }
  if (!isFields(value)) return []
  return Object.entries(value).map(([key, one]) => ({ value: one, item: `${item}/${key}` }))
}

function partOf({ value, item }: Placed, part: string): readonly Placed[] {
  if (Array.isArray(value)) {
    const index = value.findIndex((one: unknown, at) => (nameOf(one) ?? String(at)) === part)
    return index === -1 ? [] : [{ value: value[index] as unknown, item }]
  }
  return isFields(value) && Object.hasOwn(value, part) ? [{ value: value[part], item }] : []
}

const nameOf = (item: unknown): string | undefined =>
  isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined

/** Whether a place is at or under a pattern in which `*` stands for one part. */
export function isUnder(place: string, pattern: string): boolean {
  const [parts, wanted] = [place.split('/'), pattern.split('/')]
  return (
    wanted.length <= parts.length && wanted.every((part, at) => part === '*' || part === parts[at])
  )
}

/** Whether a place is exactly one that a pattern names. */
export const isAt = (place: string, pattern: string): boolean =>
  isUnder(place, pattern) && place.split('/').length === pattern.split('/').length
