/**
 * Which facts people could change: what a judge's grounds read in, the places to try out.
 *
 * Only what the vocabulary marks as changeable; never what is computed from facts that are known.
 */
import type { Type } from '../../grammar/index.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import { fieldOf } from './labels.ts'
import type { Telling } from './decision.ts'
import type { FactRead } from './observe.ts'

export interface Place {
  readonly record: FactRecord
  readonly field: string
  readonly type: Type
  /** The value that the search starts from; for the moment of a draw that was not given, the request's. */
  readonly value: Value
  /** The fact is about the matter, not about one judge. */
  readonly shared: boolean
}

export const placeKey = ({ record, field }: Pick<Place, 'record' | 'field'>): string =>
  `${record.pointer}/${field}`

/** The places among the facts read, in the order read. */
export function placesOf(facts: readonly FactRead[], telling: Telling): readonly Place[] {
  const readsAsOf = facts.some(({ record, field }) => isAsOf(record, field))
  return facts.flatMap((fact) => placeOf(fact, readsAsOf, telling))
}

function placeOf({ record, field, value }: FactRead, readsAsOf: boolean, telling: Telling) {
  const declared = fieldOf(record, field, telling)
  if (declared === undefined || !declared.field.changeable) return []
  if (isComputed(record, field, telling)) return []
  const shared = !record.pointer.startsWith('/judges/')
  const open = value === undefined || value === null
  const { type } = declared
  if (open && shared && type.kind === 'datetime' && readsAsOf) {
    return [{ record, field, type, shared, value: telling.decision.facts.asOf }]
  }
  return value === undefined ? [] : [{ record, field, type, shared, value }]
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
