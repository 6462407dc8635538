/** Which facts are sealed: data beside the national facts, read once. */
import { join } from 'node:path'
import { type Or, right, unreadable } from '../complaint.ts'
import { SHIPPED } from '../disk/policy-folder.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import type { Secrets } from './secrets.ts'

/** How a court seals: by the key of its secrets, at the sensitive places. */
export async function privacyOf({ privacy }: Pick<Secrets, 'privacy'>): Promise<Or<Privacy>> {
  const patterns = await sensitivePlaces()
  return patterns.ok
    ? right({ key: Buffer.from(privacy, 'hex'), patterns: patterns.value })
    : patterns
}

interface Privacy {
  readonly key: Uint8Array
  readonly patterns: readonly string[]
}

/** Places of sensitive facts: JSON pointers by id with `*` for any part. */
export async function sensitivePlaces(): Promise<Or<readonly string[]>> {
  const path = join(SHIPPED, 'national', 'privacy.yaml')
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const places = isFields(data.value) ? data.value['sensitive'] : undefined
  return Array.isArray(places) && places.every(isPlace) ? right(places) : malformed(path)
}

const isPlace = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:\/[^/]+)+$/.test(value)

const malformed = (path: string) =>
  unreadable({
    uk: `\`${path}\`: очікується ключ \`sensitive\` зі списком місць`,
    en: `\`${path}\`: the key \`sensitive\` with a list of places is expected`,
  })
