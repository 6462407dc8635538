/**
 * What one clause says of one participant: the policy's findings in, found, missed or not known out.
 *
 * A clause that says nothing leaves it open: silence is neither a hit nor a miss.
 */
import type { FoundWhen, SearchRules } from './search-rules.ts'
import type { Finding, SearchResult } from './types.ts'

/** By clause and subject; a clause about the whole matter is about everybody. */
export type Findings = ReadonlyMap<string, Finding>

export const indexed = (findings: readonly Finding[]): Findings =>
  new Map(findings.toReversed().map((one) => [keyOf(one.id, one.subject), one]))

const keyOf = (clause: string, subject = ''): string => `${clause}\u0000${subject}`

export interface Judged {
  readonly clause: string
  readonly when: Pick<FoundWhen, 'clause' | 'status'>
  readonly result: SearchResult
  /** Absent where the policy does not speak of it. */
  readonly found: Finding | undefined
}

export function judge(
  when: Pick<FoundWhen, 'clause' | 'status'>,
  findings: Findings,
  subject: string,
): Judged {
  const { clause, status } = when
  const found = findings.get(keyOf(clause, subject)) ?? findings.get(keyOf(clause))
  return { clause, when, found, result: resultFor(found, status) }
}

function resultFor(found: Finding | undefined, status: readonly string[]): SearchResult {
  if (found === undefined || found.status === 'undetermined') return 'undetermined'
  return status.includes(found.status) ? 'hit' : 'miss'
}

/** One clause that fails is enough not to be found, whatever is not known of the others. */
export function resultOf(judged: readonly Judged[]): SearchResult {
  if (judged.some(({ result }) => result === 'miss')) return 'miss'
  return judged.some(({ result }) => result === 'undetermined') ? 'undetermined' : 'hit'
}

export const isFound = (rules: SearchRules, findings: Findings, subject: string): boolean =>
  resultOf(rules.found.map((when) => judge(when, findings, subject))) === 'hit'
