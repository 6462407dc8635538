/**
 * The same facts with some of them changed: what would be so if an order had not been signed.
 *
 * What is computed from a changed fact is computed again, and a period that would end before it
 * starts is refused, as the reader of the document refuses it.
 */
import { endsBeforeStarts } from '../facts/check-records.ts'
import type { Derivation } from '../facts/reader.ts'
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

/** Copies records, one copy of each place, so that a record stays the same wherever it is met. */
function copier(changes: readonly Change[]) {
  const copies = new Map<string, FactRecord>()
  const record = (original: FactRecord): FactRecord => {
    const known = copies.get(original.pointer)
    if (known !== undefined) return known
    if (!mayHold(original)) return original
    const own = changes.filter((change) => change.record.pointer === original.pointer)
    const entries = Object.entries(original.values).map(([field, item]) => [field, value(item)])
    const changed = own.map((change) => [change.field, change.value])
    const values = Object.fromEntries([...entries, ...changed]) as FactRecord['values']
    const copy = { ...original, values }
    copies.set(original.pointer, copy)
    return copy
  }
  // Records at the root hold lists that stand beside them in the document, so they are always copied.
  const mayHold = ({ pointer }: FactRecord): boolean =>
    pointer.lastIndexOf('/') === 0 ||
    changes.some((change) => `${change.record.pointer}/`.startsWith(`${pointer}/`))
  const value = (original: Value): Value => {
    if (Array.isArray(original)) return (original as readonly Value[]).map(value)
    return original !== undefined && isRecord(original) ? record(original) : original
  }
  return { record }
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
