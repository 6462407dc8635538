/** The ledger as it stands: size, root, who signed the checkpoint and who witnessed it, what is damaged, out. */
import {
  type CourtLedger,
  type Entry,
  formatVerifierKey,
  KeyRing,
  placeText,
  readCheckpoint,
  whoSigned,
} from '../../../engine/index.ts'
import type { LedgerDamage, LedgerHead, Witnessed } from '../../../editor/api/index.ts'
import { readAt } from './reading.ts'
import { ENTRY_TITLES, shown } from './words.ts'

export async function ledgerHead(ledger: CourtLedger): Promise<LedgerHead> {
  const { size, root, checkpoint: note } = await ledger.head()
  const ring = new KeyRing(await readable(ledger, 'key'))
  const [first, last] = [await readAt(ledger, 0), await readAt(ledger, size - 1)]
  return {
    origin: ledger.origin,
    court: shown(first?.body['court'] ?? ''),
    size,
    root,
    checkpoint: { note, ...signersOf(note, ring), at: last?.recorded_at ?? null },
    witnessed: await lastWitnessed(ledger, ring),
    damage: [...damageIn(ledger)],
    kinds: Object.entries(ENTRY_TITLES).map(([kind, title]) => ({ kind, title })),
  }
}

export const damageIn = ({ damage }: CourtLedger): readonly LedgerDamage[] => damage.map(damageOf)

export const damageOf = ({ code, place, message }: CourtLedger['damage'][number]) => ({
  code,
  place: placeText(place),
  message,
  entry: place.seq ?? null,
})

/** Entries of a kind, as far as they can be read. */
async function readable(ledger: CourtLedger, kind: Entry['kind']): Promise<readonly Entry[]> {
  const found: Entry[] = []
  try {
    for await (const entry of ledger.entries({ kinds: [kind] })) found.push(entry)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return found
}

function signersOf(note: string, ring: KeyRing) {
  const read = readCheckpoint(note)
  const size = read?.size ?? 0
  const signed = read && whoSigned(read.note, ring.active('checkpoint', size))
  return { size, signed_by: (signed ?? []).map(({ key }) => formatVerifierKey(key)) }
}

async function lastWitnessed(ledger: CourtLedger, ring: KeyRing): Promise<Witnessed | null> {
  const entry = (await readable(ledger, 'witnessed')).at(-1)
  const note = entry && readCheckpoint(String(entry.body['note']))
  if (entry === undefined || note === undefined) return null
  const signed = whoSigned(note.note, ring.active('witness', entry.seq)) ?? []
  return {
    entry: entry.seq,
    size: note.size,
    by: signed.flatMap(({ key, time }) =>
      time === undefined ? [] : [{ name: key.name, at: new Date(time * 1000).toISOString() }],
    ),
  }
}
