/**
 * One distribution as researchers read it: manifest and record in, a row without names, numbers of entries or digests
 * out.
 *
 * What would lead back to the public record is left out: the random number, M, the places of intervals. Lists are in the
 * order of the pseudonyms, since the order of a manifest is that of the surnames.
 */
import { fractionText, rational } from '../draw/rational.ts'
import type { Manifest, RecordedExclusion, RecordedPool } from '../record/manifest.ts'
import type { DistributionRecord } from '../record/record.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export interface PoolRow {
  readonly list: string
  readonly candidates: readonly { readonly person: string; readonly weight: string }[]
  readonly excluded: readonly { readonly person: string; readonly clauses: readonly string[] }[]
}

export interface SeatRow {
  readonly seat: number
  readonly role: string
  readonly list: string
  readonly winner: string
  /** Of the winner, when this seat was drawn: an exact fraction. */
  readonly probability: string
  readonly forced: boolean
}

/** The lists of a manifest. */
export const poolRows = ({ pools }: Manifest, name: Pseudonyms): readonly PoolRow[] =>
  pools.map((pool) => ({
    list: pool.id,
    candidates: byPerson(
      pool.candidates.map(({ id, weight }) => ({ person: name(pool.id, id), weight })),
    ),
    excluded: byPerson(pool.excluded.map((one) => excludedRow(one, pool, name))),
  }))

function excludedRow({ id, grounds }: RecordedExclusion, pool: RecordedPool, name: Pseudonyms) {
  const clauses = [...new Set(grounds.map(({ clause }) => clause))].sort()
  return { person: name(pool.id, id), clauses }
}

/** The seats of a record, as they were drawn. */
export function seatRows(
  { manifest, result }: DistributionRecord,
  name: Pseudonyms,
): readonly SeatRow[] {
  return result.seats.map(({ seat, role, winner, interval, total, forced }, at) => {
    const list = manifest.seats[at]?.pool ?? ''
    const weight = BigInt(interval.last) - BigInt(interval.first) + 1n
    const share = rational(weight, BigInt(total))
    if (share === undefined) throw new Error('a seat was drawn from nothing')
    const probability = fractionText(share)
    return { seat, role, list, winner: name(list, winner), probability, forced }
  })
}

function byPerson<T extends { readonly person: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => (a.person < b.person ? -1 : 1))
}
