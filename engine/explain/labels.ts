/** What the vocabulary calls a record and its facts, in the language of the telling. */
import type { Text, VocabularyEntity, VocabularyField } from '../../grammar/index.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import type { Telling } from './decision.ts'

/** The text in the language asked for; an author need not have given English. */
export const inLang = (text: Text, { lang }: Pick<Telling, 'lang'>): string =>
  lang === 'en' ? (text.en ?? text.uk) : text.uk

/** The entity of a record as the vocabulary declares it. */
export const entityOf = (
  { entity }: Pick<FactRecord, 'entity'>,
  { decision }: Telling,
): VocabularyEntity | undefined => decision.policy.vocabulary.entities.get(entity)

/** A fact of a record as the vocabulary declares it. */
export const fieldOf = (
  record: Pick<FactRecord, 'entity'>,
  field: string,
  telling: Telling,
): VocabularyField | undefined => entityOf(record, telling)?.fields.get(field)

/** The label of a fact, as it stands in a sentence; empty where the vocabulary has no such fact. */
export function fieldLabel(
  record: Pick<FactRecord, 'entity'>,
  field: string,
  telling: Telling,
): string {
  const declared = fieldOf(record, field, telling)
  return declared === undefined ? '' : inLang(declared.field.label, telling)
}

export function entityLabel(record: Pick<FactRecord, 'entity'>, telling: Telling): string {
  const entity = entityOf(record, telling)
  return entity === undefined ? '' : inLang(entity.label, telling)
}

/** The record and every record that stands in its lists. */
function recordsWithin(record: FactRecord): readonly FactRecord[] {
  const inner = Object.values(record.values).flatMap(recordsIn)
  return [record, ...inner.flatMap(recordsWithin)]
}

const recordsIn = (value: Value): readonly FactRecord[] =>
  Array.isArray(value)
    ? (value as readonly Value[]).filter((item) => item !== undefined && isRecord(item))
    : []

/** Every record of the facts. Asked for each sentence about something missing, hence remembered. */
export function allRecords({ decision: { facts } }: Telling): readonly FactRecord[] {
  const known = recordsOf.get(facts)
  if (known !== undefined) return known
  const found = [...Object.values(facts.roots), ...(facts.judges ?? [])].flatMap(recordsWithin)
  recordsOf.set(facts, found)
  return found
}
const recordsOf = new WeakMap<Facts, readonly FactRecord[]>()
