/** Openings of sealed values in entries of registers: a view of the ledger in, what `registersAt` asks for out. */
import type { Entry, LedgerView, Opening } from '../ledger/types.ts'
import { isSealed } from '../record/seal.ts'
import { changeIn } from './state.ts'

export type OpeningsOf = (seq: number) => readonly Opening[]

/** Reads the openings of the entries that have seals; where the court keeps none there are none. */
export async function openingsIn(view: LedgerView, entries: readonly Entry[]): Promise<OpeningsOf> {
  const kept = new Map<number, readonly Opening[]>()
  for (const entry of entries) {
    const { set } = changeIn(entry)
    if (Object.values(set ?? {}).some(isSealed)) {
      kept.set(entry.seq, await view.openings(`entry:${entry.seq}`))
    }
  }
  return (seq) => kept.get(seq) ?? []
}
