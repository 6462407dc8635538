/** Exact weights and exclusions in, the manifest in its one canonical form out. */
import { SCHEME } from '../draw/draw.ts'
import { integerWeights, type WeightRefusal } from '../draw/integer-weights.ts'
import { fractionText, type Rational } from '../draw/rational.ts'
import type { ShapeProblem } from '../time/shape.ts'
import { decimalsAsText } from './decimals-as-text.ts'
import { manifestProblems } from './manifest-shape.ts'
import {
  compareKeys,
  type FactUsed,
  groundKey,
  type Manifest,
  type RecordedExclusion,
  type RecordedPool,
  type RecordedSeat,
} from './manifest.ts'

/** A list to draw from, with exact weights, in the fixed order. */
export interface PoolInput {
  readonly id: string
  readonly candidates: readonly {
    readonly id: string
    readonly weight: Rational
    readonly derivation: string
  }[]
  readonly excluded: readonly RecordedExclusion[]
}

/** What a manifest is built from; the rest of it follows. */
export interface ManifestInput extends Omit<
  Manifest,
  'format' | 'scheme' | 'pools' | 'seats' | 'attempt_act'
> {
  /** The act that allows an attempt after the first. */
  readonly attempt_act?: string | null
  readonly pools: readonly PoolInput[]
  /** In the order of drawing. */
  readonly seats: readonly Omit<RecordedSeat, 'seat'>[]
}

/** A manifest, or why there is none. */
export type ManifestResult =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'problems'; readonly problems: readonly ShapeProblem[] }
  | ({ readonly kind: 'refused'; readonly pool: string } & WeightRefusal)

/** Builds the manifest; exclusions, grounds and facts are put into their canonical order. */
export function buildManifest(input: ManifestInput): ManifestResult {
  const pools: RecordedPool[] = []
  for (const pool of input.pools) {
    const weighed = integerWeights(pool.candidates.map(({ weight }) => weight))
    if (weighed.kind === 'refused') return { ...weighed, pool: pool.id }
    const { weights, multiplier } = weighed
    pools.push(recordedPool(pool, weights, multiplier))
  }
  const manifest: Manifest = {
    ...input,
    format: 'zasady-manifest/1',
    attempt_act: input.attempt_act ?? null,
    scheme: SCHEME,
    pools,
    seats: input.seats.map(({ role, pool }, index) => ({ seat: index + 1, role, pool })),
  }
  const problems = manifestProblems(manifest)
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'manifest', manifest }
}

function recordedPool(
  { id, candidates, excluded }: PoolInput,
  weights: readonly bigint[],
  multiplier: bigint,
): RecordedPool {
  return {
    id,
    multiplier: String(multiplier),
    candidates: candidates.map((candidate, index) => ({
      id: candidate.id,
      weight: String(weights[index]),
      fraction: fractionText(candidate.weight),
      derivation: candidate.derivation,
    })),
    excluded: sortedBy(excluded.map(sortedExclusion), ({ id: who }) => [who]),
  }
}

function sortedExclusion({ id, grounds }: RecordedExclusion): RecordedExclusion {
  const sorted = grounds.map(({ rule, clause, facts }) => ({
    rule,
    clause,
    facts: sortedBy(facts.map(plainFact), ({ path }) => [path]),
  }))
  return { id, grounds: sortedBy(sorted, groundKey) }
}

function plainFact({ path, value }: FactUsed): FactUsed {
  return { path, value: decimalsAsText(value) }
}

function sortedBy<T>(items: readonly T[], key: (item: T) => readonly string[]): readonly T[] {
  return [...items].sort((a, b) => compareKeys(key(a), key(b)))
}
