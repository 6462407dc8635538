/** What a ledger says of policies: its `policy` entries, each with the digests of the editions that it made known. */
import type { Entry, LedgerView } from '../ledger/types.ts'

export interface RecordedEditions {
  readonly document: string
  readonly editions: readonly { readonly in_force_from: string; readonly digest: string }[]
}

/** By the place of the entry. */
export async function recordedEditions(
  view: LedgerView,
): Promise<ReadonlyMap<number, RecordedEditions>> {
  const found = new Map<number, RecordedEditions>()
  for await (const { seq, body } of view.entries({ kinds: ['policy'] })) {
    found.set(seq, body as unknown as RecordedEditions)
  }
  return found
}

/** The name of the court, as the ledger's first entry has it. */
export async function courtOf(view: LedgerView): Promise<string> {
  const first: Entry | undefined = await view.entry(0)
  return typeof first?.body['court'] === 'string' ? first.body['court'] : ''
}
