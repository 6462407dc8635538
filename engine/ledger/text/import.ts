/**
 * An export in; a ledger at a new place out, with the same entries, checkpoints and root. Everything is verified while it
 * is read; of an export that does not verify, nothing is left behind.
 */
import { CourtLedger } from '../court-ledger.ts'
import { inspectStore } from '../inspect.ts'
import { isKeyName } from '../notes/verifier-key.ts'
import { createStore } from '../store/open-store.ts'
import { storeRefusal } from '../store/store-refusal.ts'
import type { Writing } from '../turn/turn.ts'
import type { LedgerRefusal } from '../types.ts'
import { type LedgerVerification, type Trust, Verifier } from '../verify/verifier.ts'
import { wrong } from '../wrong.ts'
import { firstLine } from './first-line.ts'
import { ImportedRows } from './imported-rows.ts'
import { type Chunks, verifyExport } from './verify-export.ts'

export type Imported =
  | { readonly kind: 'imported'; readonly ledger: CourtLedger }
  | { readonly kind: 'damaged'; readonly verification: LedgerVerification }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

/** Imports an export into a new file or a new schema. With a signer of its keys, the ledger can go on there. */
export async function importLedger(
  chunks: Chunks,
  address: string,
  writing: Writing & Trust,
): Promise<Imported> {
  const first = await firstLine(chunks)
  const { origin } = first
  if (origin === undefined || !isKeyName(origin)) return { kind: 'refused', refusal: noExport() }
  let damaged: LedgerVerification | undefined
  try {
    const store = await createStore(address, origin, async (sql) => {
      const verifier = new Verifier(writing)
      const rows = new ImportedRows(sql, verifier)
      await rows.begin(origin)
      const verification = await verifyExport(first.chunks, writing, verifier, rows.take)
      if (verification.kind === 'damaged') {
        damaged = verification
        throw new Error('the export is damaged')
      }
      await rows.end()
    })
    const inspected = await inspectStore(store, false)
    if (inspected === undefined) throw new Error('an imported ledger is no ledger')
    return { kind: 'imported', ledger: new CourtLedger(store, inspected, writing) }
  } catch (error) {
    if (damaged !== undefined) return { kind: 'damaged', verification: damaged }
    return { kind: 'refused', refusal: storeRefusal(error, address) }
  }
}

function noExport(): LedgerRefusal {
  return wrong(
    'export/header',
    'це не виписка журналу: перший рядок має бути `zasady-ledger/1 <назва>`',
    'this is no export of a ledger: the first line must be `zasady-ledger/1 <origin>`',
  )
}
