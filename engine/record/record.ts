/**
 * The record of a distribution: a manifest and randomness in, a record with the result out; and a
 * record in, "verified" or the first difference out.
 *
 * Only plain values are built and checked here. That records are kept, in order and unaltered, is
 * the business of the ledger.
 */
import { type DrawRefusal, drawSeats, type SeatDraw } from '../draw/draw.ts'
import { integerWeights } from '../draw/integer-weights.ts'
import { type Randomness, rehearsalRandomness, SOURCE_NOTES } from '../draw/randomness.ts'
import { parseFraction, type Rational } from '../draw/rational.ts'
import type { Source } from '../draw/sources/source.ts'
import { SOURCES } from '../draw/sources/sources.ts'
import {
  choice,
  fields,
  flag,
  list,
  oneOf,
  type Shape,
  type ShapeProblem,
  text,
  textSuchThat,
  whole,
} from '../time/shape.ts'
import { canonicalJson, sha256Hex } from './canonical-json.ts'
import { type Difference, firstDifference } from './first-difference.ts'
import type { Manifest, RecordedPool } from './manifest.ts'
import { decimal, hex64, manifestProblems } from './manifest-shape.ts'

/** One seat of the result. Whole numbers that may be large are text. */
export interface RecordedSeatDraw {
  readonly seat: number
  readonly role: string
  readonly try: number
  readonly digest: string
  readonly n: string
  readonly total: string
  readonly k: string
  readonly winner: string
  readonly interval: { readonly first: string; readonly last: string }
  readonly forced: boolean
}

/** Manifest, its digest M, the randomness R and the result: all that a verifier needs. */
export interface DistributionRecord {
  readonly format: 'zasady-record/1'
  readonly manifest: Manifest
  readonly manifest_digest: string
  readonly randomness: Randomness
  readonly result: { readonly seats: readonly RecordedSeatDraw[] }
}

/** A record, or why nothing could be drawn. */
export type RecordResult =
  | { readonly kind: 'record'; readonly record: DistributionRecord }
  | { readonly kind: 'refused'; readonly reason: 'other-randomness-source' }
  | ({ readonly kind: 'refused' } & DrawRefusal)

/** What the check of a record found. */
export type Verification =
  | { readonly kind: 'verified'; readonly binding: boolean }
  | { readonly kind: 'malformed'; readonly problems: readonly ShapeProblem[] }
  | ({ readonly kind: 'difference' } & Difference)

const MAX_SAFE = Number.MAX_SAFE_INTEGER

/** M: the digest of a manifest, which goes into the draw. */
export function manifestDigest(manifest: Manifest): string {
  return sha256Hex(canonicalJson(manifest))
}

/** Draws all seats of a manifest with randomness from the source that it names. */
export function buildRecord(manifest: Manifest, randomness: Randomness): RecordResult {
  if (randomness.source !== manifest.randomness_source) {
    return { kind: 'refused', reason: 'other-randomness-source' }
  }
  const m = manifestDigest(manifest)
  const drawn = redraw(manifest, m, randomness)
  if (drawn.kind === 'refused') return drawn
  const record: DistributionRecord = {
    format: 'zasady-record/1',
    manifest,
    manifest_digest: m,
    randomness,
    result: { seats: recordedSeats(manifest, drawn.seats) },
  }
  return { kind: 'record', record }
}

/**
 * The canonical text of a record, and its result, from a manifest whose canonical text is at hand: that is most of it, and
 * is not written again. `undefined` where nothing can be drawn, or the number is not the one that its evidence gives.
 */
export function recordText(
  manifest: Manifest,
  manifestText: string,
  randomness: Randomness,
): { readonly text: string; readonly result: DistributionRecord['result'] } | undefined {
  const m = sha256Hex(manifestText)
  const right = firstDifference(expectedRandomness(randomness), randomness) === undefined
  const drawn = right ? redraw(manifest, m, randomness) : undefined
  if (drawn?.kind !== 'drawn' || randomness.source !== manifest.randomness_source) return undefined
  const result = { seats: recordedSeats(manifest, drawn.seats) }
  const text = `{"format":"zasady-record/1","manifest":${manifestText},"manifest_digest":"${m}","randomness":${canonicalJson(randomness)},"result":${canonicalJson(result)}}`
  return { text, result }
}

/** Recomputes M, the weights and the draw from the record alone; reports the first difference. */
export function verifyRecord(value: unknown): Verification {
  const problems = recordProblems(value)
  if (problems.length > 0) return { kind: 'malformed', problems }
  const record = value as DistributionRecord
  const m = manifestDigest(record.manifest)
  const difference =
    headDifference(record, m) ?? weightDifference(record) ?? drawDifference(record, m)
  if (difference !== undefined) return { kind: 'difference', ...difference }
  return { kind: 'verified', binding: SOURCE_NOTES[record.randomness.source].binding }
}

const seatShape = fields({
  seat: whole(1, MAX_SAFE),
  role: text,
  try: whole(0, MAX_SAFE),
  digest: hex64,
  n: decimal,
  total: decimal,
  k: decimal,
  winner: text,
  interval: fields({ first: decimal, last: decimal }),
  forced: flag,
})

const EVIDENCED = ['sealed-chain', 'beacon', 'ceremony', 'combined'] as const
const evidenced = (evidence: Shape): Shape =>
  fields({ source: text, binding: flag, value: hex64, evidence })

const recordShape = fields({
  format: oneOf('zasady-record/1'),
  manifest: (value, path) =>
    manifestProblems(value).map((problem) => ({ ...problem, path: path + problem.path })),
  manifest_digest: hex64,
  randomness: choice('source', {
    system: fields({ source: text, binding: flag, value: hex64 }),
    rehearsal: fields({
      source: text,
      binding: flag,
      value: hex64,
      seed: textSuchThat((seed) => seed.isWellFormed(), 'зерно як текст'),
    }),
    ...Object.fromEntries(EVIDENCED.map((source) => [source, evidenced(SOURCES[source].evidence)])),
  }),
  result: fields({ seats: list(seatShape, 1) }),
})

/** Every problem of the form of a record; an empty list means that it is a `DistributionRecord`. */
export function recordProblems(value: unknown): readonly ShapeProblem[] {
  return recordShape(value, '')
}

/** Compares what the record says about itself: M, the source, and a rehearsal's seed. */
function headDifference(record: DistributionRecord, m: string): Difference | undefined {
  const { manifest, randomness } = record
  const expected = {
    manifest_digest: m,
    randomness: expectedRandomness(randomness),
  }
  const found = { manifest_digest: record.manifest_digest, randomness }
  const source = manifest.randomness_source
  return (
    firstDifference(expected, found) ??
    firstDifference(source, randomness.source, '/randomness/source')
  )
}

/** The number as its own evidence has it, where the evidence alone gives it. */
function expectedRandomness(randomness: Randomness): Randomness {
  if (randomness.source === 'rehearsal') return rehearsalRandomness(randomness.seed)
  if (randomness.source === 'system') return { ...randomness, binding: true }
  const source: Source = SOURCES[randomness.source]
  const value = source.derive?.(randomness.evidence) ?? randomness.value
  return { ...randomness, binding: true, value }
}

/** Compares the whole weights with the fractions that they were made from. */
function weightDifference({ manifest }: DistributionRecord): Difference | undefined {
  for (const [index, pool] of manifest.pools.entries()) {
    const path = `/manifest/pools/${index}`
    const weighed = integerWeights(pool.candidates.map(fractionOf))
    if (weighed.kind === 'refused') return { path, expected: weighed.reason, found: 'weights' }
    const expected = {
      multiplier: String(weighed.multiplier),
      candidates: weighed.weights.map((weight) => ({ weight: String(weight) })),
    }
    const found = {
      multiplier: pool.multiplier,
      candidates: pool.candidates.map(({ weight }) => ({ weight })),
    }
    const difference = firstDifference(expected, found, path)
    if (difference !== undefined) return difference
  }
  return undefined
}

/** Draws again and compares every number. */
function drawDifference({ manifest, randomness, result }: DistributionRecord, m: string) {
  const drawn = redraw(manifest, m, randomness)
  if (drawn.kind === 'refused') return { path: '/result', expected: drawn.reason, found: 'seats' }
  return firstDifference({ seats: recordedSeats(manifest, drawn.seats) }, result, '/result')
}

function redraw(manifest: Manifest, m: string, randomness: Randomness) {
  const pools = new Map(manifest.pools.map((pool) => [pool.id, candidatesOf(pool)]))
  return drawSeats({
    manifestDigest: m,
    randomness: randomness.value,
    seats: manifest.seats.map(({ pool }) => ({ candidates: pools.get(pool) ?? [] })),
  })
}

function candidatesOf({ candidates }: RecordedPool) {
  return candidates.map(({ id, weight }) => ({ id, weight: BigInt(weight) }))
}

function recordedSeats(manifest: Manifest, seats: readonly SeatDraw[]): RecordedSeatDraw[] {
  return seats.map(({ n, total, k, interval, ...rest }, index) => ({
    ...rest,
    role: manifest.seats[index]?.role ?? '',
    n: String(n),
    total: String(total),
    k: String(k),
    interval: { first: String(interval.first), last: String(interval.last) },
  }))
}

function fractionOf({ fraction }: { readonly fraction: string }): Rational {
  const value = parseFraction(fraction)
  if (value === undefined) throw new Error('the form of the record was not checked')
  return value
}
