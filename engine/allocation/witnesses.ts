/** The `witnessed` entry that dates a commitment: a view of the ledger, the commitment and a witness in, entry and time out. */
import { KeyRing } from '../ledger/order/key-ring.ts'
import { witnessTime } from '../ledger/order/witness-time.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'

export interface WitnessOf {
  readonly seq: number
  /** When the witness saw the commitment, epoch seconds. */
  readonly time: number
}

/**
 * The first entry whose checkpoint, cosigned by this witness, covers the commitment. Only the first counts: with several
 * to choose from, whoever keeps the ledger could choose the round of the beacon.
 */
export async function witnessOf(
  view: LedgerView,
  commit: Entry,
  name: string,
): Promise<WitnessOf | undefined> {
  const ring = new KeyRing(await Array.fromAsync(view.entries({ kinds: ['key'] })))
  const { origin } = view
  for await (const witness of view.entries({ kinds: ['witnessed'], from: commit.seq + 1 })) {
    const time = witnessTime(witness, commit, { witness: name, origin, ring })
    if (time !== undefined) return { seq: witness.seq, time }
  }
  return undefined
}

/** Whether the ledger has a key of this witness that is not retired. */
export async function isWitness(view: LedgerView, name: string): Promise<boolean> {
  const ring = new KeyRing(await Array.fromAsync(view.entries({ kinds: ['key'] })))
  return ring.active('witness').some((key) => key.name === name)
}
