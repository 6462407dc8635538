/**
 * What somebody has entered about a matter: values by field in; the facts document out. Pure.
 *
 * Three states of a fact are told apart: not entered (unknown), known to be none (`null`), and a value.
 */
import type { FormField, FormGroup } from '../../api/index.ts'

/** A text, several texts, or null where there is known to be none. */
export type Value = string | readonly string[] | null
export type Values = Readonly<Record<string, Value>>

export interface Entered {
  /** By `case/kind`; of a list by `orders/0/kind`. */
  readonly values: Values
  /** How many items each list has; 0: there are known to be none. An absent list is unknown. */
  readonly lists: Readonly<Record<string, number>>
  /** Objects that are known not to be there. */
  readonly absent: readonly string[]
  /** A JSON object with further facts. */
  readonly expert: string
}

export const NOTHING: Entered = { values: {}, lists: {}, absent: [], expert: '' }

/** A form in which nothing was entered yet. */
export const isNothing = ({ values, lists, absent, expert }: Entered): boolean =>
  [values, lists].every((one) => Object.keys(one).length === 0) &&
  absent.length === 0 &&
  expert.trim() === ''

export const placeOf = (root: string, field: string, item?: number): string =>
  item === undefined ? `${root}/${field}` : `${root}/${item}/${field}`

/** Sets a value; an empty one is unknown again. */
export function withValue(entered: Entered, place: string, value: Value | undefined): Entered {
  const { [place]: _, ...others } = entered.values
  const isEmpty =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return { ...entered, values: isEmpty ? others : { ...others, [place]: value } }
}

export function withItems(entered: Entered, root: string, count: number | undefined): Entered {
  const { [root]: _, ...others } = entered.lists
  return { ...entered, lists: count === undefined ? others : { ...others, [root]: count } }
}

/** One item less: those behind it move up. */
export function withoutItem(entered: Entered, root: string, item: number): Entered {
  const values = Object.entries(entered.values).flatMap(([place, value]) => {
    const [own, at = '', field = ''] = place.split('/')
    if (own !== root || !/^\d+$/.test(at)) return [[place, value] as const]
    const index = Number(at)
    if (index === item) return []
    return [[placeOf(root, field, index > item ? index - 1 : index), value] as const]
  })
  const count = (entered.lists[root] ?? 0) - 1
  return withItems(
    { ...entered, values: Object.fromEntries(values) },
    root,
    count < 1 ? undefined : count,
  )
}

type Json = Record<string, unknown>

/** The facts as the decision contract has them. What is no number yet is left out. */
export function factsOf(groups: readonly FormGroup[], entered: Entered): Json {
  const facts: Json = {}
  for (const { root, isList, fields } of groups) {
    if (entered.absent.includes(root)) {
      facts[root] = null
    } else if (isList) {
      const count = entered.lists[root]
      if (count === undefined) continue
      facts[root] = Array.from({ length: count }, (_, item) =>
        objectOf(fields, (field) => entered.values[placeOf(root, field, item)]),
      )
    } else {
      const object = objectOf(fields, (field) => entered.values[placeOf(root, field)])
      if (Object.keys(object).length > 0) facts[root] = object
    }
  }
  return merged(facts, expertFacts(entered.expert) ?? {})
}

function objectOf(
  fields: readonly FormField[],
  valueOf: (field: string) => Value | undefined,
): Json {
  const object: Json = {}
  for (const field of fields) {
    const value = valueOf(field.field)
    const json = value === undefined ? undefined : jsonOf(field, value)
    if (json !== undefined) object[field.field] = json
  }
  return object
}

function jsonOf(field: FormField, value: Value): unknown {
  if (value === null) return null
  if (typeof value !== 'string') return value.flatMap((one) => scalar(field, one) ?? [])
  return scalar(field, value)
}

/** `undefined`: not (yet) a value of this type. */
export function scalar({ type }: Pick<FormField, 'type'>, text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  switch (type) {
    case 'yes_no':
      return trimmed === 'yes'
    case 'whole':
      return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) : undefined
    case 'decimal': {
      const decimal = trimmed.replace(',', '.')
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(decimal) ? decimal : undefined
    }
    case 'time':
      return /^([01]?\d|2[0-3]):[0-5]\d$/.test(trimmed) ? trimmed.padStart(5, '0') : undefined
    case 'text':
    case 'choice':
    case 'date':
    case 'moment':
    case 'judge':
      return trimmed
  }
}

/** `undefined`: what is written is no JSON object. */
export function expertFacts(text: string): Json | undefined {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function merged(shared: Json, own: Json): Json {
  const all = Object.entries(own).map(([key, value]) => {
    const before = shared[key]
    return [key, isObject(before) && isObject(value) ? merged(before, value) : value] as const
  })
  return { ...shared, ...Object.fromEntries(all) }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
