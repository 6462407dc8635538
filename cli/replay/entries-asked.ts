/** Which part of the past is replayed: days and a case in; the places of its commitments and decisions out. */
import type { CourtLedger } from '../../engine/index.ts'

export interface Past {
  /** Days, both inclusive; as text they are in the order of time. */
  readonly from: string
  readonly to: string
  readonly case: string | undefined
}

/** Without an option: everything. */
export const ALL_DAYS = { from: '0000-01-01', to: '9999-12-31' } as const

/** Commitments and decisions of the period, by the day they are of. */
export async function entriesAsked(
  ledger: CourtLedger,
  { from, to, case: caseId }: Past,
): Promise<readonly number[]> {
  const seqs: number[] = []
  const filter = {
    kinds: ['commit', 'decision'],
    ...(caseId !== undefined && { case: caseId }),
  } as const
  for await (const { seq, true_at: at } of ledger.entries(filter)) {
    const day = at.slice(0, 'yyyy-mm-dd'.length)
    if (day >= from && day <= to) seqs.push(seq)
  }
  return seqs
}
