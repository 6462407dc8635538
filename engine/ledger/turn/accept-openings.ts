/** Openings of drafts: each must open a seal that is in the blob or the entry it is given for. */
import { jsonIn } from '../entry/json.ts'
import { openingBytes, sealsIn } from '../entry/openings.ts'
import { blobOf } from '../store/rows.ts'
import type { Draft, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Places } from './accept-blobs.ts'
import type { Accepted, PlacedOpening } from './pending.ts'

export async function acceptOpenings(
  drafts: readonly Draft[],
  accepted: readonly Accepted[],
  given: ReadonlyMap<string, Uint8Array>,
  { before, pending, sql }: Places,
): Promise<{ readonly placed: readonly PlacedOpening[] } | LedgerRefusal> {
  const placed: PlacedOpening[] = []
  const seals = new Map<string, ReadonlySet<string>>()
  for (const [at, draft] of drafts.entries()) {
    const entry = accepted[at]?.entry
    for (const { of, opening } of draft.openings ?? []) {
      const place = of ?? `entry:${entry?.seq}`
      if (!seals.has(place)) {
        const bytes = of && (given.get(of) ?? pending.blobs.get(of) ?? (await blobOf(sql, of)))
        seals.set(place, sealsIn(bytes ? jsonIn(bytes) : of === undefined ? entry?.body : null))
      }
      const read = openingBytes(opening)
      if (read === undefined || seals.get(place)?.has(read.digest) !== true) return unsealed(place)
      // What was once redacted does not come back with the same facts.
      const redacted = (await before.redactionOf(place)) ?? (await before.redactionOf(read.digest))
      if (redacted === undefined) placed.push({ place, ...read })
    }
  }
  return { placed }
}

function unsealed(place: string): LedgerRefusal {
  return wrong(
    'opening/unsealed',
    `розкриття не відповідає жодній печатці в ${place}`,
    `the opening fits no seal in ${place}`,
  )
}
