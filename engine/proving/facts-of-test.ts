/**
 * The facts document of a test: its samples and what it gives, merged in order.
 *
 * A record of a list is found by its id; one that is given without an id by its place among such
 * records of the same sample or test. A list that is written out replaces the list of a sample.
 */
import type { Given, PolicyTest, Sample, Vocabulary } from '../../grammar/index.ts'
import { placedFields } from './fact-json.ts'
import { isList, isObject, merged, withKey, type Json, type JsonObject } from './json.ts'

/** The document as the decision contract has it. Samples that do not exist were the checker's concern. */
export function factsOfTest(
  test: PolicyTest,
  samples: readonly Sample[],
  vocabulary: Vocabulary,
): JsonObject {
  const bodies = [...test.from.flatMap((name) => bodiesOf(name, samples)), test.given]
  return bodies.reduce((document, body) => withBody(document, body, vocabulary), {} as JsonObject)
}

/** A sample's own givens after those of the samples it is based on. */
function bodiesOf(
  name: string,
  samples: readonly Sample[],
  path: readonly string[] = [],
): readonly (readonly Given[])[] {
  const sample = samples.find((one) => one.name.en === name || one.name.uk === name)
  if (sample === undefined || path.includes(name)) return []
  const before = sample.from.flatMap((other) => bodiesOf(other, samples, [...path, name]))
  return [...before, sample.given]
}

function withBody(
  document: JsonObject,
  body: readonly Given[],
  vocabulary: Vocabulary,
): JsonObject {
  const unnamed = new Map<string, number>()
  return body.reduce((result, given) => {
    const place = placeOf(given.entity, vocabulary)
    if (place === undefined) return withSingleton(result, given, vocabulary)
    const nth = unnamed.get(given.entity) ?? 0
    const isNamed = given.id !== undefined && place.id !== undefined
    if (!isNamed) unnamed.set(given.entity, nth + 1)
    return withRecord(result, given, place, nth, vocabulary)
  }, document)
}

function withSingleton(document: JsonObject, given: Given, vocabulary: Vocabulary): JsonObject {
  const { own: fields, root } = fieldsOf(given, vocabulary)
  const own = given.id === undefined ? fields : { id: given.id, ...fields }
  // Lists at the root alone do not say that there is a case.
  const onlyLists = Object.keys(own).length === 0 && Object.keys(root).length > 0
  const record = merged(document[given.entity], own)
  const changed = onlyLists ? document : withKey(document, given.entity, record)
  return merged(changed, root) as JsonObject
}

/** Where the records of an entity are listed: a key at the root, or a key of a root object. */
export interface Place {
  readonly owner?: string
  readonly key: string
  /** The field that names a record, its own id or that of its case; some records have no name. */
  readonly id?: string
}

/** The list of an entity that is listed; `undefined` for one that has a single record. */
export function placeOf(entity: string, { entities }: Vocabulary): Place | undefined {
  const fields = [...entities.values()].flatMap((owner) => [...owner.fields.values()])
  const lists = fields.filter(
    ({ type }) => type.kind === 'list' && type.of.kind === 'record' && type.of.entity === entity,
  )
  const [first] = lists
  const chosen = lists.find(({ field }) => field.atRoot) ?? first
  if (chosen === undefined) return undefined
  const known = entities.get(entity)?.fields
  const id = ['id', 'case_id'].find((field) => known?.has(field))
  return {
    key: chosen.name.en,
    ...(id !== undefined && { id }),
    ...(!chosen.field.atRoot && { owner: chosen.owner }),
  }
}

function withRecord(
  document: JsonObject,
  given: Given,
  place: Place,
  nth: number,
  vocabulary: Vocabulary,
): JsonObject {
  const { own, root } = fieldsOf(given, vocabulary)
  const { owner, key, id } = place
  const name = id === undefined || given.id === undefined ? {} : { [id]: given.id }
  const holder = owner === undefined ? document : document[owner]
  const list = isObject(holder) ? holder[key] : undefined
  const records = isList(list) ? list : []
  const changed = withElement(records, name, nth, { ...name, ...own })
  const over = owner === undefined ? { [key]: changed } : { [owner]: { [key]: changed } }
  return merged(merged(document, over), root) as JsonObject
}

/** The record of that name (`{ id: 'А' }`), or the nth of those that have none. */
function withElement(
  records: readonly Json[],
  name: JsonObject,
  nth: number,
  record: JsonObject,
): readonly Json[] {
  const [id] = Object.keys(name)
  const at = id === undefined ? indexOfNth(records, nth) : indexWhere(records, id, name[id])
  if (at === undefined) return [...records, record]
  return records.map((old, index) => (index === at ? merged(old, record) : old))
}

function indexWhere(
  records: readonly Json[],
  key: string,
  value: Json | undefined,
): number | undefined {
  const at = records.findIndex((record) => isObject(record) && record[key] === value)
  return at === -1 ? undefined : at
}

const indexOfNth = (records: readonly Json[], nth: number): number | undefined =>
  nth < records.length ? nth : undefined

function fieldsOf(given: Given, vocabulary: Vocabulary): ReturnType<typeof placedFields> {
  return placedFields(given.fields, given.entity, vocabulary)
}
