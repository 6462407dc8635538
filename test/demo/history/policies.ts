/**
 * The principles that the invented court uses: the shipped ones of a real court, from a day on with an amendment that
 * nobody adopted anywhere. In: nothing. Out: runtimes, and drafts of the entries by which they come into a ledger.
 */
import { readFileSync } from 'node:fs'
import {
  CALENDAR_PATH,
  type Draft,
  loadPolicies,
  policyDraft,
  type PolicyFile,
  type Runtime,
} from '../../../engine/index.ts'
import { calendarData } from '../../support/mini-court.ts'
import { policyFiles } from '../../support/shipped-policies.ts'

export const POLICY = 'desn'
const AMENDMENT = 'test/demo/history/amendment.zasady'

/** When the amendment was voted for in the story, and since when it is in force. */
export const AMENDED = { decided_on: '2026-08-20', in_force_from: '2026-09-01' } as const

export interface Principles {
  readonly runtime: Runtime
  readonly files: readonly PolicyFile[]
}

/** With or without the invented amendment. */
export function principles(amended: boolean): Principles {
  const shipped = policyFiles('policies').filter(
    ({ path }) => /^(?:national|courts\/desnianskyi)\//.test(path) && !path.includes('/proposals/'),
  )
  const amendment = {
    path: 'courts/desnianskyi/2026-08-20-navchalni-zminy.zasady',
    text: readFileSync(AMENDMENT, 'utf8'),
  }
  const files = amended ? [...shipped, amendment] : shipped
  const { runtime, diagnostics } = loadPolicies({ files, calendar: calendarData })
  if (runtime === undefined) throw new Error(JSON.stringify(diagnostics))
  return { runtime, files }
}

/** The entry by which the court may use them. */
export function principlesDraft(
  { runtime, files }: Principles,
  true_at: string,
  by: string,
): Draft {
  const policy = runtime.policies.get(POLICY)?.policy
  if (policy === undefined) throw new Error('the policy of the demonstration is not there')
  const calendar = {
    path: CALENDAR_PATH,
    text: readFileSync('policies/national/calendar.yaml', 'utf8'),
  }
  const named = { by, true_at, reason: null, corrects: null }
  return policyDraft(policy, [...files, calendar], named)
}
