/**
 * A value on the other engine's side: known, none or unknown, said aloud, since json-rules-engine
 * knows nothing of the three and would compare `undefined` with anything.
 *
 * Plain JSON: days as `2026-08-04`, moments as ISO instants, exact numbers as fractions in text.
 */
import type { Type } from '../../grammar/index.ts'
import type { Value } from '../facts/value.ts'
import { dayText, momentText } from './civil-time.ts'

export type Given =
  | { readonly state: 'unknown' }
  | { readonly state: 'none' }
  | { readonly state: 'known'; readonly kind: GivenKind; readonly value: unknown }

export type GivenKind = 'date' | 'datetime' | 'number' | 'word' | 'truth' | 'record' | 'list'

export const UNKNOWN: Given = { state: 'unknown' }
export const NONE: Given = { state: 'none' }
export const known = (kind: GivenKind, value: unknown): Given => ({ state: 'known', kind, value })
export const truth = (value: boolean): Given => known('truth', value)

/** A value of the facts in this form; its type says what a number means. */
export function givenOf(value: Value, type: Type): Given {
  if (value === undefined) return UNKNOWN
  if (value === null) return NONE
  if (typeof value === 'boolean') return truth(value)
  if (typeof value === 'string') return known('word', value)
  if (typeof value === 'number') return ofNumber(value, type)
  if (isList(value))
    return known(
      'list',
      value.map((item) => givenOf(item, elementOf(type))),
    )
  if ('pointer' in value) return known('record', value.pointer)
  return known('number', `${value.n}/${value.d}`)
}

function ofNumber(value: number, { kind }: Type): Given {
  if (kind === 'date') return known('date', dayText(value))
  if (kind === 'datetime') return known('datetime', momentText(value))
  return known('number', String(value))
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value)
const elementOf = (type: Type): Type => (type.kind === 'list' ? type.of : type)
