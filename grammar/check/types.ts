/**
 * The types of values: what an expression of a policy can be.
 *
 * Units are types: a count of calendar days and a count of working days never meet.
 * `unknown` is not a value of the language but the type of an expression that was already
 * complained about, so that one mistake gives one diagnostic.
 */
import type { DurationUnit } from '../syntax/ast.ts'

export type SimpleKind =
  | 'boolean'
  | 'text'
  | 'date'
  | 'datetime'
  | 'time'
  | 'decimal'
  | 'integer'
  | 'money'
  | 'none'
  | 'calendar'
  | 'unknown'

export type Type =
  | { readonly kind: SimpleKind }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'map'; readonly of: Type }
  | { readonly kind: 'interval'; readonly of: Type }
  | { readonly kind: 'record'; readonly entity: string }

export const BOOLEAN: Type = { kind: 'boolean' }
export const TEXT: Type = { kind: 'text' }
export const DATE: Type = { kind: 'date' }
export const DATETIME: Type = { kind: 'datetime' }
export const TIME: Type = { kind: 'time' }
export const DECIMAL: Type = { kind: 'decimal' }
export const INTEGER: Type = { kind: 'integer' }
export const MONEY: Type = { kind: 'money' }
export const NONE: Type = { kind: 'none' }
export const CALENDAR: Type = { kind: 'calendar' }
export const UNKNOWN: Type = { kind: 'unknown' }

export const durationOf = (unit: DurationUnit): Type => ({ kind: 'duration', unit })
export const listOf = (of: Type): Type => ({ kind: 'list', of })
export const recordOf = (entity: string): Type => ({ kind: 'record', entity })

/** Are the two types one and the same? */
export function sameType(a: Type, b: Type): boolean {
  switch (a.kind) {
    case 'duration':
      return b.kind === 'duration' && a.unit === b.unit
    case 'enum':
      return b.kind === 'enum' && a.name === b.name
    case 'record':
      return b.kind === 'record' && a.entity === b.entity
    case 'list':
    case 'map':
    case 'interval':
      return a.kind === b.kind && sameType(a.of, b.of)
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'integer':
    case 'money':
    case 'none':
    case 'calendar':
    case 'unknown':
      return a.kind === b.kind
  }
}

/**
 * The type of «either this or that»: an integer beside a decimal is a decimal (exactly),
 * none beside anything is that thing; `undefined` when the two have nothing in common.
 */
export function union(a: Type, b: Type): Type | undefined {
  if (a.kind === 'unknown' || a.kind === 'none') return b
  if (b.kind === 'unknown' || b.kind === 'none') return a
  if (isNumber(a) && isNumber(b)) return a.kind === 'integer' ? b : a
  if (a.kind === 'list' && b.kind === 'list') {
    const of = union(a.of, b.of)
    return of && listOf(of)
  }
  return sameType(a, b) ? a : undefined
}

/** May a value of type `actual` stand where `wanted` is asked for? Never by a conversion that loses anything. */
export function fits(actual: Type, wanted: Type): boolean {
  if (actual.kind === 'integer' && wanted.kind === 'money') return true
  if (actual.kind === 'decimal' && wanted.kind === 'money') return true
  const both = union(actual, wanted)
  return both !== undefined && covers(wanted, both)
}

/** Is this the type wanted, where `unknown` stands for any? */
function covers(wanted: Type, type: Type): boolean {
  if (wanted.kind === 'unknown') return true
  if (wanted.kind === 'list' && type.kind === 'list') return covers(wanted.of, type.of)
  return sameType(wanted, type)
}

export const isNumber = (type: Type): boolean => type.kind === 'integer' || type.kind === 'decimal'
export const isMoment = (type: Type): boolean => type.kind === 'date' || type.kind === 'datetime'
export const isUnknown = (type: Type): boolean => type.kind === 'unknown'

/** Can values of this type be put in order, so that `<`, `max` or sorting make sense? */
export function isOrdered(type: Type): boolean {
  return isNumber(type) || isMoment(type) || ['time', 'money', 'duration'].includes(type.kind)
}
