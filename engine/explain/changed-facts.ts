/**
 * The same facts with some of them changed: what would be so if an order had not been signed.
 *
 * What is computed from a changed fact is computed again, and a period that would end before it
 * starts is refused, as the reader of the document refuses it.
 */
import { endsBeforeStarts } from '../facts/check-records.ts'
import type { Derivation } from '../facts/rules.ts'
import type { FactRecord, Facts, Known, Value } from '../facts/value.ts'
import { isRecord } from '../evaluate/reference.ts'

/** One fact with another value. */
export interface Change {
  readonly record: FactRecord
  readonly field: string
  readonly value: Known
}

/** The facts with the changes made wherever a changed record stands; `undefined`: no such facts can be. */
export function withChanges(
  facts: Facts,
  changes: readonly Change[],
  derivations: readonly Derivation[],
): Facts | undefined {
  const copy = copier(changes)
  const { judges } = facts
  const changed: Facts = {
    ...facts,
    roots: Object.fromEntries(
      Object.entries(facts.roots).map(([name, record]) => [name, copy.record(record)]),
    ),
    judges: judges === null || judges === undefined ? judges : judges.map(copy.record),
  }
  const touched = changes.map(({ record }) => copy.record(record))
  for (const record of touched) derive(record, changes, derivations, changed)
  return touched.some((record) => endsBeforeStarts(record).length > 0) ? undefined : changed
}

/**
 * Copies the records that a change is in, one copy of each place, so that a record stays the same
 * wherever it is met. All others are shared with the facts as they were: a search tries thousands.
 */
function copier(changes: readonly Change[]) {
  const copies = new Map<string, FactRecord>()
  const record = (original: FactRecord): FactRecord => {
    if (!changes.some((change) => holds(original, change))) return original
    const known = copies.get(original.pointer)
    if (known !== undefined) return known
    const values: Record<string, Value> = { ...original.values }
    for (const [field, item] of Object.entries(values)) {
      if (typeof item === 'object') values[field] = value(item)
    }
    for (const change of changes) {
      if (change.record.pointer === original.pointer) values[change.field] = change.value
    }
    const copy = { ...original, values }
    copies.set(original.pointer, copy)
    return copy
  }
  const value = (original: Value): Value => {
    if (Array.isArray(original)) return (original as readonly Value[]).map(value)
    return original !== undefined && isRecord(original) ? record(original) : original
  }
  return { record }
}

/** Is the changed record this one, or in one of its lists? Lists at the root stand beside their record. */
function holds({ pointer, values }: FactRecord, { record }: Change): boolean {
  if (record.pointer === pointer || record.pointer.startsWith(`${pointer}/`)) return true
  const isRoot = pointer.lastIndexOf('/') === 0
  return isRoot && Object.hasOwn(values, record.pointer.split('/')[1] ?? '')
}

/** Computes again what the record's changed facts are inputs of. */
function derive(
  record: FactRecord,
  changes: readonly Change[],
  derivations: readonly Derivation[],
  facts: Facts,
): void {
  const stale = new Set(
    changes.filter((one) => one.record.pointer === record.pointer).map(({ field }) => field),
  )
  const values = record.values as Record<string, Value>
  for (const { entity, field, inputs, compute } of derivations) {
    const affected = inputs.some((input) => stale.has(input)) && !stale.has(field)
    if (entity !== record.entity || !affected) continue
    values[field] = undefined
    const value = compute(record, facts)
    if (value === undefined) delete values[field]
    else values[field] = value
    stale.add(field)
  }
}
