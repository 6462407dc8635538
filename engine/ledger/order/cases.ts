/** The cases that an entry is about: under which it is found again. */
import type { Entry, Fields } from '../types.ts'
import type { Before } from './before.ts'

/** Each case once. A number and an abandonment belong to the case of their commitment. */
export async function casesOf({ kind, body }: Entry, before: Before): Promise<readonly string[]> {
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
    case 'abandon': {
      const state = await before.allocation(body['commit'] as number)
      return state === undefined ? [] : [state.case]
    }
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
