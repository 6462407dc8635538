/**
 * Records of a checked document, with defaults and computed fields filled in.
 *
 * A field that nobody supplied stays out of a record's values, which is what «unknown» is.
 */
import type { VocabularyEntity } from '../../grammar/index.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import { isObject, nameOf, step, type JsonObject } from './document.ts'
import { type Field, fieldsOf, type Layout } from './layout.ts'
import type { Derivation, FactRules, Moments } from './rules.ts'
import { isHidden } from './visible.ts'
import { readValue } from './read-value.ts'
import type { FactRecord, Facts, Value } from './value.ts'

/** Reads all records known at the moment given; computed fields see the whole of the facts. */
export function readRecords(
  document: JsonObject,
  { asOf, knownAt }: Moments,
  rules: FactRules,
  layout: Layout,
): Facts {
  const reading: Reading = { document, rules, layout, knownAt, pending: [] }
  const roots = new Map<string, FactRecord>()
  for (const [key, entity] of layout.objects) roots.set(key, readRoot(key, entity, reading))
  const policy = roots.get('policy')
  if (policy !== undefined) {
    roots.set('policy', { ...policy, values: { ...policy.values, as_of: asOf } })
  }
  const judges = roots.get('court')?.values['judges'] as Facts['judges']
  const facts: Facts = {
    roots: Object.fromEntries(roots),
    judges,
    judgeOrder: namesOf(document['judges']),
    asOf,
    martialLaw: roots.get('court')?.values['martial_law'] !== false,
  }
  for (const derive of reading.pending) derive(facts)
  return facts
}

interface Reading {
  readonly document: JsonObject
  readonly rules: FactRules
  readonly layout: Layout
  readonly knownAt: number | undefined
  /** Computed fields, to be filled once every record is there. */
  readonly pending: ((facts: Facts) => void)[]
}

const namesOf = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.map((record, index) => nameOf(record, index)) : []

function readRoot(key: string, entity: VocabularyEntity, reading: Reading): FactRecord {
  const written = reading.document[key]
  const json = isHidden(written, reading.knownAt) ? undefined : written
  const record = readRecord(key, entity, json, `/${key}`, reading)
  return json === undefined || json === null ? { ...record, absent: true } : record
}

/** One object. `null` in its place: none of its facts exists. Absent: all are unknown but for defaults. */
function readRecord(
  name: string,
  entity: VocabularyEntity,
  json: unknown,
  pointer: string,
  reading: Reading,
): FactRecord {
  const values: Record<string, Value> = {}
  const supplied: Record<string, 'default' | 'derived'> = {}
  const missing: Record<string, readonly string[]> = {}
  const defaults = reading.rules.defaults.get(name)
  for (const field of fieldsOf(entity)) {
    const { key } = field
    const value = readField(field, json, pointer, reading)
    const fallback = value === undefined ? defaults?.get(key) : undefined
    if (fallback !== undefined) supplied[key] = 'default'
    if (value !== undefined || fallback !== undefined) values[key] = value ?? fallback ?? null
    if (field.atRoot) missing[key] = [`/${key}`]
  }
  const id = idOf(entity, values)
  const told = { entity: name, pointer, values, supplied, missing }
  const record = id === undefined ? told : { ...told, id }
  for (const derivation of reading.rules.derivations) {
    if (derivation.entity === name) {
      reading.pending.push((facts) => derive(derivation, record, facts))
    }
  }
  return record
}

/** Its own id; what is listed by case and has no other id is named by the case (contract.md). */
function idOf(
  entity: VocabularyEntity,
  values: Readonly<Record<string, Value>>,
): string | undefined {
  const id = values[entity.fields.has('id') ? 'id' : 'case_id']
  return typeof id === 'string' ? id : undefined
}

interface Writable {
  readonly pointer: string
  readonly values: Record<string, Value>
  readonly supplied: Record<string, 'default' | 'derived'>
  readonly missing: Record<string, readonly string[]>
}

/** Fills a computed field that was not given; while it stays unknown, any of its inputs would help. */
function derive(
  { field, inputs, compute }: Derivation,
  record: FactRecord & Writable,
  facts: Facts,
): void {
  if (record.values[field] !== undefined) return
  const value = compute(record, facts)
  if (value !== undefined) {
    record.values[field] = value
    record.supplied[field] = 'derived'
    return
  }
  const absent = inputs.filter((input) => record.values[input] === undefined)
  const started = absent.length < inputs.length
  record.missing[field] = [field, ...(started ? absent : [])].map(
    (key) => `${record.pointer}/${step(key)}`,
  )
}

function readField(
  { name, atRoot, listed, isOneOrMany, type }: Field,
  json: unknown,
  pointer: string,
  reading: Reading,
): Value {
  const holder = atRoot ? reading.document : json
  if (holder === null) return null
  const written = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined
  if (written === undefined || written === null) return written
  if (isHidden(written, reading.knownAt)) return undefined
  if (listed === undefined && type.kind !== 'record') return readValue(written, type)
  const place = `${atRoot ? '' : pointer}/${step(name)}`
  if (listed !== undefined) return readList(listed, isOneOrMany, written, place, reading)
  return type.kind === 'record' ? recordOf(type.entity, written, place, reading) : null
}

function readList(
  name: string,
  oneOrMany: boolean,
  written: unknown,
  place: string,
  reading: Reading,
): Value {
  if (!Array.isArray(written)) return oneOrMany ? [recordOf(name, written, place, reading)] : null
  const items = written as readonly unknown[]
  // A record keeps its place in the document, also when those before it are not known yet.
  const records = items.flatMap((item, index) =>
    isHidden(item, reading.knownAt)
      ? []
      : [recordOf(name, item, `${place}/${step(nameOf(item, index))}`, reading)],
  )
  return name === 'judge' ? inFixedOrder(records) : records
}

function recordOf(name: string, json: unknown, place: string, reading: Reading): Value {
  const entity = reading.layout.vocabulary.entities.get(name)
  return entity === undefined || json === null
    ? null
    : readRecord(name, entity, json, place, reading)
}

/** By surname in the order of the Ukrainian alphabet, then by id: the order of the caller must not matter. */
function inFixedOrder(records: readonly Value[]): readonly Value[] {
  const text = (record: Value, key: string): string => {
    const value = isRecord(record) ? record.values[key] : undefined
    return typeof value === 'string' ? value : ''
  }
  return records.toSorted(
    (a, b) =>
      compareUkrainian(text(a, 'surname'), text(b, 'surname')) ||
      compareUkrainian(text(a, 'id'), text(b, 'id')),
  )
}

export const isRecord = (value: Value): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value
