/** The attempts to distribute a case: a case in, each of its commitments with what became of it out. */
import type { Entry, LedgerView } from '../ledger/types.ts'

/** A commitment with its number, result or abandonment, as far as there are any. */
export interface CaseAttempt {
  readonly number: number
  readonly commit: Entry
  readonly randomness?: Entry
  readonly result?: Entry
  readonly abandon?: Entry
}

/** What the first `size` entries of a ledger say of a case. */
export interface CaseHistory {
  readonly attempts: readonly CaseAttempt[]
  /** Matters settled without a draw. */
  readonly decisions: readonly Entry[]
}

const KINDS = ['commit', 'randomness', 'result', 'abandon', 'decision'] as const

export async function historyOf(
  view: LedgerView,
  caseId: string,
  size: number,
): Promise<CaseHistory> {
  const attempts = new Map<unknown, CaseAttempt>()
  const decisions: Entry[] = []
  for await (const entry of view.entries({ kinds: KINDS, case: caseId, to: size })) {
    const { kind, seq, body } = entry
    const known = attempts.get(body['commit'])
    if (kind === 'commit') {
      attempts.set(seq, { number: body['attempt'] as number, commit: entry })
    } else if (kind === 'decision') {
      if (body['case'] === caseId) decisions.push(entry)
    } else if (known !== undefined) {
      attempts.set(body['commit'], { ...known, [kind]: entry })
    }
  }
  return { attempts: [...attempts.values()], decisions }
}
