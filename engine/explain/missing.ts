/**
 * What is not known, in words: the pointers of an answer in, the facts and wordings they name out.
 */
import type { VocabularyField } from '../../grammar/index.ts'
import type { FactRecord } from '../facts/value.ts'
import { wordingId } from '../evaluate/run.ts'
import type { Telling } from './decision.ts'
import { allRecords, fieldOf, inLang } from './labels.ts'
import { recordWords } from './values.ts'

/** A fact that nobody supplied. */
export interface MissingFact {
  readonly pointer: string
  /** The record in which it would stand, where there is one. */
  readonly record?: FactRecord
  readonly declared?: VocabularyField
}

/** The clauses among the pointers whose wording is not known. */
export function missingWordings(pointers: readonly string[], telling: Telling): readonly string[] {
  const { ir } = telling.decision
  return ir.unknownWordings
    .map(({ clause }) => clause)
    .filter((clause) => pointers.includes(wordingId(ir, clause)))
}

/** The facts among the pointers, each once. */
export function missingFacts(
  pointers: readonly string[],
  telling: Telling,
): readonly MissingFact[] {
  const records = allRecords(telling)
  return [...new Set(pointers)]
    .filter((pointer) => pointer.startsWith('/'))
    .map((pointer) => missingFact(pointer, records, telling))
}

/** «дата наказу голови суду про відсутність судді (Гриценко, відпустка 18.08.2026–31.08.2026)». */
export function missingWords({ record, declared }: MissingFact, telling: Telling): string {
  const label =
    declared === undefined ? SOMETHING[telling.lang] : inLang(declared.field.label, telling)
  const place = record === undefined ? '' : placeWords(record, telling)
  return place === '' ? label : `${label} (${place})`
}

/** The facts by their labels alone, where whose they are is told already. */
export const missingLabels = (pointers: readonly string[], telling: Telling): string => {
  const facts = missingFacts(pointers, telling)
  const labels = facts.map(({ pointer, declared }) =>
    missingWords({ pointer, ...(declared !== undefined && { declared }) }, telling),
  )
  return [...new Set(labels)].join('; ')
}

const SOMETHING = { uk: 'відомості, яких не подано', en: 'facts that were not supplied' } as const

function missingFact(
  pointer: string,
  records: readonly FactRecord[],
  telling: Telling,
): MissingFact {
  const cut = pointer.lastIndexOf('/')
  const field = unescaped(pointer.slice(cut + 1))
  const record = records.find((one) => one.pointer === pointer.slice(0, cut))
  const declared =
    record === undefined ? fieldAtRoot(field, telling) : fieldOf(record, field, telling)
  return {
    pointer,
    ...(record !== undefined && { record }),
    ...(declared !== undefined && { declared }),
  }
}

/** A list or an object that stands at the root of the document. */
function fieldAtRoot(key: string, { decision }: Telling): VocabularyField | undefined {
  const { entities } = decision.policy.vocabulary
  for (const { fields } of entities.values()) {
    const found = fields.get(key)
    if (found?.field.atRoot === true) return found
  }
  return undefined
}

/** Whose record it is: the judge, and which of his records. */
export function placeWords(record: FactRecord, telling: Telling): string {
  if (record.pointer.lastIndexOf('/') === 0) return ''
  const judge = (telling.decision.facts.judges ?? []).find(({ pointer }) =>
    `${record.pointer}/`.startsWith(`${pointer}/`),
  )
  const own = judge === undefined || judge.pointer === record.pointer ? [] : [judge]
  return [...own, record].map((one) => recordWords(one, telling)).join(', ')
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
