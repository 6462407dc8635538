/** A checkpoint saved earlier in; the proof that the ledger goes on from it, or what is wrong, out. */
import { verifyConsistency } from '../ledger/merkle/verify-proof.ts'
import { type Checkpoint, readCheckpoint } from '../ledger/notes/checkpoint.ts'
import type { LedgerRefusal, LedgerView } from '../ledger/types.ts'
import type { BundleConsistency } from './bundle.ts'
import { newerThanLedger, notABeginning, otherLedger } from './refusals.ts'

export async function consistencyFrom(
  view: LedgerView,
  note: string,
  to: Checkpoint,
): Promise<BundleConsistency | LedgerRefusal> {
  const from = readCheckpoint(note)
  if (from === undefined || from.origin !== view.origin || from.size === 0) {
    return otherLedger(view.origin)
  }
  if (from.size > to.size) return newerThanLedger(from.size, to.size)
  const proof = await view.consistency(from.size, to.size)
  return verifyConsistency({ from, to, proof }) ? { from: note, proof } : notABeginning(from.size)
}
