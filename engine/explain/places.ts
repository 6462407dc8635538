/**
 * Which facts people could change: what a judge's grounds read in, the places to try out.
 *
 * Only what the vocabulary marks as changeable; never what is computed from facts that are known.
 */
import type { Type } from '../../grammar/index.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import { kyivDay } from '../time/kyiv.ts'
import { fieldOf } from './labels.ts'
import { momentOf } from './moment.ts'
import type { Telling } from './decision.ts'
import { distinct, type FactRead } from './observe.ts'

export interface Place {
  readonly record: FactRecord
  readonly field: string
  readonly type: Type
  /** The value that the search starts from; where there is none, the moment of the request. */
  readonly value: Value
  /** The fact has no value of its own: the start itself may be tried. */
  readonly absent: boolean
  /** The fact is about the matter, not about one judge. */
  readonly shared: boolean
}

export const placeKey = ({ record, field }: Pick<Place, 'record' | 'field'>): string =>
  `${record.pointer}/${field}`

/** The places among the facts read, in the order read. */
export function placesOf(facts: readonly FactRead[], telling: Telling): readonly Place[] {
  const readsAsOf = facts.some(({ record, field }) => isAsOf(record, field))
  const all = distinct(facts.flatMap((fact) => [fact, ...inputsOf(fact, telling)]))
  return all.flatMap((fact) => placeOf(fact, readsAsOf, telling))
}

/** What a computed fact was computed from: whoever would change it changes that. */
function inputsOf({ record, field }: FactRead, { decision }: Telling): readonly FactRead[] {
  const derivation = decision.derivations.find(
    (one) => one.entity === record.entity && one.field === field,
  )
  return (derivation?.inputs ?? []).map((input) => ({
    record,
    field: input,
    value: record.values[input],
  }))
}

function placeOf(
  { record, field, value }: FactRead,
  readsAsOf: boolean,
  telling: Telling,
): readonly Place[] {
  const declared = fieldOf(record, field, telling)
  if (declared === undefined || !declared.field.changeable) return []
  if (isComputed(record, field, telling)) return []
  const { type } = declared
  const place = { record, field, type, shared: !record.pointer.startsWith('/judges/') }
  if (value !== undefined && value !== null) return [{ ...place, value, absent: false }]
  const start = startOf(type, telling)
  // Of the matter, only the moment of the draw may be given in place of that of the request.
  const tried = place.shared ? readsAsOf && type.kind === 'datetime' : value === null
  if (start !== undefined && tried) return [{ ...place, value: start, absent: true }]
  return value === null ? [{ ...place, value, absent: true }] : []
}

/** Where a search for a date begins when there is none. */
function startOf({ kind }: Type, telling: Telling): number | undefined {
  if (kind === 'datetime') return momentOf(telling)
  return kind === 'date' ? kyivDay(momentOf(telling)) : undefined
}

/** Changing it alone would contradict the facts it is computed from. */
function isComputed(record: FactRecord, field: string, { decision }: Telling): boolean {
  return decision.derivations.some(
    (one) =>
      one.entity === record.entity &&
      one.field === field &&
      record.values[field] !== null &&
      one.inputs.every((input) => (record.values[input] ?? null) !== null || input === field),
  )
}

const isAsOf = ({ entity }: FactRecord, field: string): boolean =>
  entity === 'policy' && field === 'as_of'
