/**
 * People of one name are never taken for one another: a record in, the mark that tells it from its namesakes out.
 */
import { foldedText } from '../facts/folded-text.ts'
import type { FactRecord, Facts } from '../facts/value.ts'
import type { Telling } from './decision.ts'
import { allRecords } from './labels.ts'

/** The surname or the full name of a person; `undefined` for what has no name. */
export function personName({ values }: FactRecord): string | undefined {
  const name = values['surname'] ?? values['name']
  return typeof name === 'string' ? name : undefined
}

/** ` [П2]` where somebody else of the same kind has the same name; otherwise nothing. */
export function namesakeMark(record: FactRecord, telling: Telling): string {
  const key = keyOf(record)
  const isShared = key !== undefined && (idsByName(telling).get(key)?.size ?? 0) > 1
  return isShared && record.id !== undefined ? ` [${record.id}]` : ''
}

/** Asked for every name in a sentence, hence remembered. */
function idsByName(telling: Telling): ReadonlyMap<string, ReadonlySet<string>> {
  const { facts } = telling.decision
  const known = indexes.get(facts)
  if (known !== undefined) return known
  const found = new Map<string, Set<string>>()
  for (const record of allRecords(telling)) {
    const key = keyOf(record)
    if (key === undefined || record.id === undefined) continue
    const ids = found.get(key) ?? new Set()
    found.set(key, ids.add(record.id))
  }
  indexes.set(facts, found)
  return found
}
const indexes = new WeakMap<Facts, ReadonlyMap<string, ReadonlySet<string>>>()

const keyOf = (record: FactRecord): string | undefined => {
  const name = personName(record)
  return name === undefined ? undefined : `${record.entity} ${foldedText(name)}`
}
