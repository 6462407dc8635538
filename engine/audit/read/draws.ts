/**
 * The draws of a ledger: commitments with the number, result and act that belong to them, and who could be drawn.
 */
import type { Plan } from '../../draw/sources/source.ts'
import type { Entry, LedgerView } from '../../ledger/types.ts'
import type { Manifest } from '../../record/manifest.ts'
import type { DistributionRecord } from '../../record/record.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { FactPlaces } from '../settings.ts'
import { isUnder } from './places.ts'
import { type Snapshot, snapshotIn } from './snapshot.ts'

export interface Weighed {
  readonly id: string
  readonly weight: bigint
}

/** Somebody left out, with the clauses. */
export interface LeftOut {
  readonly id: string
  readonly clauses: readonly string[]
  /** Every ground rests on an absence: but for it, this judge could have been drawn. */
  readonly byAbsence: boolean
}

export interface PoolFacts {
  readonly id: string
  readonly candidates: readonly Weighed[]
  readonly leftOut: readonly LeftOut[]
}

/** One seat as it was drawn, from those who were then still in its list. */
export interface SeatFacts {
  readonly seat: number
  readonly role: string
  readonly among: readonly Weighed[]
  readonly total: bigint
  readonly k: bigint
  readonly winner: string
}

export interface DrawFacts {
  readonly commit: Entry
  /** When it was recorded: epoch milliseconds, and the day in Kyiv. */
  readonly at: number
  readonly day: number
  readonly case: string
  readonly attempt: number
  readonly asOf: string
  readonly document: string | undefined
  readonly edition: string | undefined
  readonly plan: Plan
  readonly act: Entry | undefined
  readonly randomness: readonly Entry[]
  readonly results: readonly Entry[]
  readonly abandon: Entry | undefined
  readonly pools: readonly PoolFacts[]
  readonly seats: readonly SeatFacts[]
  readonly snapshot: Snapshot | undefined
  /** Texts that are not in the ledger any more, or cannot be read. */
  readonly missing: readonly ('manifest' | 'record' | 'facts')[]
}

/** What the ledger has beside each commitment, gathered in one reading of the list. */
export interface Beside {
  readonly acts: ReadonlyMap<number, Entry>
  readonly randomness: ReadonlyMap<number, readonly Entry[]>
  readonly results: ReadonlyMap<number, readonly Entry[]>
  readonly abandons: ReadonlyMap<number, Entry>
}

export async function drawOf(
  view: LedgerView,
  commit: Entry,
  beside: Beside,
  places: FactPlaces,
): Promise<DrawFacts> {
  const { body, seq } = commit
  const results = beside.results.get(seq) ?? []
  const manifest = await jsonAt<Manifest>(view, body['manifest'])
  const record = await jsonAt<DistributionRecord>(view, results[0]?.body['record'])
  const facts = await jsonAt<unknown>(view, manifest?.facts)
  const at = Date.parse(commit.recorded_at)
  const pools = manifest === undefined ? [] : poolsIn(manifest, places)
  return {
    commit,
    at,
    day: kyivDay(at),
    case: String(body['case']),
    attempt: Number(body['attempt']),
    asOf: manifest?.as_of ?? commit.true_at,
    document: manifest?.policy.id,
    edition: manifest?.policy.edition,
    plan: body['source'] as Plan,
    act: beside.acts.get(Number(body['act'] ?? -1)),
    randomness: beside.randomness.get(seq) ?? [],
    results,
    abandon: beside.abandons.get(seq),
    pools,
    seats: record === undefined ? [] : seatsIn(record, pools),
    snapshot: facts === undefined ? undefined : snapshotIn(facts, places),
    missing: [
      ...(manifest === undefined ? (['manifest'] as const) : []),
      ...(results.length > 0 && record === undefined ? (['record'] as const) : []),
      ...(manifest !== undefined && facts === undefined ? (['facts'] as const) : []),
    ],
  }
}

function poolsIn({ pools }: Manifest, places: FactPlaces): readonly PoolFacts[] {
  return pools.map(({ id, candidates, excluded }) => ({
    id,
    candidates: candidates.map((one) => ({ id: one.id, weight: BigInt(one.weight) })),
    leftOut: excluded.map(({ id: person, grounds }) => ({
      id: person,
      clauses: [...new Set(grounds.map(({ clause }) => clause))],
      byAbsence: grounds.every(({ facts }) =>
        facts.some(({ path }) => isUnder(path, places.absence.list)),
      ),
    })),
  }))
}

function seatsIn(
  { manifest, result }: DistributionRecord,
  pools: readonly PoolFacts[],
): readonly SeatFacts[] {
  const drawn = new Set<string>()
  return result.seats.map(({ seat, role, total, k, winner }, at) => {
    const pool = pools.find(({ id }) => id === manifest.seats[at]?.pool)
    const among = (pool?.candidates ?? []).filter(({ id }) => !drawn.has(id))
    drawn.add(winner)
    return { seat, role, among, total: BigInt(total), k: BigInt(k), winner }
  })
}

/** A text of the ledger as JSON; `undefined` when it was removed or is none. */
export async function jsonAt<T>(view: LedgerView, digest: unknown): Promise<T | undefined> {
  const bytes = typeof digest === 'string' ? await view.blob(digest) : undefined
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T
  } catch {
    return undefined
  }
}
