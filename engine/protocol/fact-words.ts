/** A fact of the snapshot by its place in; what the protocol says of it out. Nothing is guessed. */
import { isSealed } from '../record/seal.ts'
import { isFields } from '../time/shape.ts'
import type { PolicyWords } from './policy-words.ts'

export const UNKNOWN = 'відомостей немає'
const NONE = 'немає'
const SEALED = 'відомості запечатано'

/** The document of facts with the words for its values. */
export interface FactWords {
  /** A field of an object at the root: `case`, `proceeding_no`. */
  readonly field: (object: string, field: string) => string
  /** The records of a list at the root, each as one text; `entity` is what the vocabulary calls one of them. */
  readonly people: (list: string, entity: string) => readonly string[] | undefined
}

export function factWords(facts: unknown, words: PolicyWords): FactWords {
  const at = (object: string, field: string): unknown => {
    const root = isFields(facts) ? facts[object] : undefined
    return isFields(root) ? root[field] : undefined
  }
  return {
    field: (object, field) =>
      valueOf(at(object, field), (value) => words.value(object, field, value)),
    people(list, entity) {
      const records: unknown = isFields(facts) ? facts[list] : undefined
      if (!Array.isArray(records)) return undefined
      return (records as readonly unknown[])
        .filter(isFields)
        .map((record) => personOf(record, entity, words))
    },
  }
}

/** «Умовна У. У. (позивач)»; the id where the name is sealed or not given. */
function personOf(
  record: Readonly<Record<string, unknown>>,
  entity: string,
  words: PolicyWords,
): string {
  const { id, name, role } = record
  const called = typeof name === 'string' ? name : typeof id === 'string' ? id : UNKNOWN
  return typeof role === 'string' ? `${called} (${words.value(entity, 'role', role)})` : called
}

/** Text, numbers and truth have words; a list or an object has none here. */
function valueOf(value: unknown, say: (value: string | number | boolean) => string): string {
  if (value === null) return NONE
  if (isSealed(value)) return SEALED
  const known = ['string', 'number', 'boolean'].includes(typeof value)
  return known && value !== '' ? say(value as string | number | boolean) : UNKNOWN
}
