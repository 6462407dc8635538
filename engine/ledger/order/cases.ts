/** The cases that an entry is about: under which it is found again. */
import type { Entry, Fields } from '../types.ts'
import type { Maybe } from '../maybe.ts'
import type { Before } from './before.ts'

/** Each case once. A number and an abandonment belong to the case of their commitment. */
export function casesOf({ kind, body }: Entry, before: Before): Maybe<readonly string[]> {
  switch (kind) {
    case 'commit':
    case 'result':
      return [body['case'] as string]
    case 'act':
      return body['case'] === null ? [] : [body['case'] as string]
    case 'decision': {
      const assigned = (body['assignments'] as readonly Fields[]).map(
        (one) => one['case'] as string,
      )
      return [...new Set([body['case'] as string, ...assigned])]
    }
    case 'randomness':
    case 'abandon':
      return caseOfCommit(body['commit'] as number, before)
    case 'ledger':
    case 'key':
    case 'chain':
    case 'policy':
    case 'approval':
    case 'register':
    case 'outage':
    case 'witnessed':
    case 'redaction':
      return []
  }
}

async function caseOfCommit(commit: number, before: Before): Promise<readonly string[]> {
  const state = await before.allocation(commit)
  return state === undefined ? [] : [state.case]
}
