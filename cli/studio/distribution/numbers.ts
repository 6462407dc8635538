/** The arithmetic of a draw, step by step: a record with its entries in; every number that repeats it by hand out. */
import {
  byHand,
  canonicalJson,
  type DistributionRecord,
  type Entry,
  fractionText,
  type SeatByHand,
  SOURCE_NOTES,
} from '../../../engine/index.ts'
import type { DrawNumbers, DrawnSeat, EntryAt } from '../../../editor/api/index.ts'

export interface DrawnEntries {
  readonly commit: Entry
  readonly randomness: Entry
  readonly result: Entry
}

type Names = (id: string) => string

export function numbersOf(
  record: DistributionRecord,
  { commit, randomness, result }: DrawnEntries,
  names: Names,
): DrawNumbers {
  const { manifest, manifest_digest, randomness: number } = record
  const { called, proves, doesNotProve } = SOURCE_NOTES[number.source]
  return {
    manifest_digest,
    manifest_bytes: bytesOf(record),
    facts_digest: manifest.facts.replace('sha256:', ''),
    engine: manifest.engine,
    scheme: manifest.scheme,
    number: number.value,
    source: { called, proves, does_not_prove: doesNotProve },
    commit: at(commit),
    randomness: at(randomness),
    result: at(result),
    seats: byHand(record).map((seat) => seatOf(seat, record, names)),
  }
}

/** A record is canonical JSON, so its manifest stands after its format, whatever comes behind. */
function bytesOf({ format, manifest }: DistributionRecord): DrawNumbers['manifest_bytes'] {
  const before = `{"format":${JSON.stringify(format)},"manifest":`
  const length = Buffer.byteLength(canonicalJson(manifest))
  return { from: Buffer.byteLength(before) + 1, length }
}

const at = ({ seq, recorded_at, by }: Entry): EntryAt => ({ seq, recorded_at, by })

function seatOf(
  { drawn, lines, total, limit, tickets }: SeatByHand,
  { manifest: { scheme }, manifest_digest: m, randomness }: DistributionRecord,
  names: Names,
): DrawnSeat {
  const { seat, role, winner, forced, k } = drawn
  return {
    seat,
    role,
    winner: { id: winner, name: names(winner) },
    forced,
    total: String(total),
    limit: String(limit),
    tickets: tickets.map(({ try: attempt, digest, n, isFair }) => ({
      try: attempt,
      lines: [scheme, m, randomness.value, String(seat), String(attempt)],
      digest,
      n: String(n),
      isFair,
    })),
    k,
    chances: lines.map(({ id, weight, interval, share, percent }) => ({
      id,
      name: names(id),
      weight,
      first: interval === undefined ? null : String(interval.first),
      last: interval === undefined ? null : String(interval.last),
      share: fractionText(share),
      percent,
    })),
  }
}
