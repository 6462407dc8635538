/** The page of one entry: what it says, its bytes, the texts it keeps, what belongs to it. */
import { canonicalJson, type CourtLedger } from '../../../engine/index.ts'
import type { EntryView } from '../../../editor/api/index.ts'
import { answered, type Answer, refused } from '../../../editor/server/index.ts'
import { damageIn } from './head.ts'
import { entryDetails, sealedIn } from './entry-details.ts'
import { entryLinks } from './entry-links.ts'
import { entryTexts } from './entry-texts.ts'
import { readAt, rowOf } from './reading.ts'
import type { NamesOf } from './names-of.ts'

export async function entryView(
  ledger: CourtLedger,
  seq: number,
  namesOf: NamesOf,
): Promise<Answer<EntryView>> {
  const { size } = await ledger.head()
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= size) return noEntry(seq, size)
  const entry = await readAt(ledger, seq)
  const damage = damageIn(ledger).filter((one) => one.entry === seq)
  const names = await namesOf(entry)
  const row = rowOf({ seq, entry }, names)
  if (entry === undefined) {
    const nothing = { details: [], raw: '', sealed: 0, texts: [], links: [] }
    return answered({ row, ...nothing, damage, size })
  }
  return answered({
    row,
    details: [...entryDetails(entry, names)],
    raw: canonicalJson(entry),
    sealed: sealedIn(entry.body),
    texts: await entryTexts(ledger, entry),
    links: [...(await entryLinks(ledger, entry))],
    damage,
    size,
  })
}

export const noEntry = (seq: number, size: number) =>
  refused({
    code: 'audit/no-entry',
    status: 404,
    message: {
      uk: `запису № ${seq} у журналі немає або він не читається`,
      en: `the ledger has no entry № ${seq}, or it cannot be read`,
    },
    help: {
      uk: size === 0 ? 'журнал порожній' : `записи мають номери від 0 до ${size - 1}`,
      en: size === 0 ? 'the ledger is empty' : `entries are numbered from 0 to ${size - 1}`,
    },
  })
