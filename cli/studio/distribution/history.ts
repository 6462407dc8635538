/** What the ledger knows of a case when it is asked to distribute it: its attempts, an act that allows another. */
import { type CaseAttempt, caseHistory, type CourtLedger } from '../../../engine/index.ts'

export interface Standing {
  /** The number of the last attempt; 0 where there was none. */
  readonly attempts: number
  /** A commitment without a result. */
  readonly open: CaseAttempt | undefined
  /** Whether an act is there that no attempt has used. */
  readonly hasAct: boolean
}

export async function standingOf(ledger: CourtLedger, caseId: string | null): Promise<Standing> {
  if (caseId === null) return { attempts: 0, open: undefined, hasAct: false }
  const { size } = await ledger.head()
  const { attempts } = await caseHistory(ledger, caseId, size)
  const used = new Set(attempts.map(({ commit }) => commit.body['act']))
  const acts = await Array.fromAsync(ledger.entries({ kinds: ['act'], case: caseId }))
  return {
    attempts: attempts.at(-1)?.number ?? 0,
    open: attempts.find(({ result, abandon }) => result === undefined && abandon === undefined),
    hasAct: acts.some(({ seq }) => !used.has(seq)),
  }
}
