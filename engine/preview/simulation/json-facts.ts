/** The judges in a document of facts as it is written: a document in, their objects out. */
import { isObject, type JsonObject } from '../../facts/document.ts'

/** The key of the list of judges. */
export const JUDGES = 'judges'

export const judgesIn = (facts: JsonObject): readonly JsonObject[] => objectsIn(facts[JUDGES])

/** The objects of a list; none where there is no list. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** Text as it is; a number as its digits; `undefined` for anything else. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}
