/**
 * Manifests and records of an invented court that hold: one judge, whom no number can miss. What is asked for in, the
 * manifest or the record out; a record finds its manifest by the digest.
 */
import { buildRecord, digest, type DistributionRecord } from '../../engine/index.ts'

type Manifest = DistributionRecord['manifest']
type Randomness = DistributionRecord['randomness']

const KNOWN = new Map<string, Manifest>()

/** A manifest; `differing` are fields that are not as they should be. */
export function wholeManifest(
  fields: Pick<Manifest, 'case' | 'attempt' | 'attempt_act' | 'policy' | 'facts'> & {
    readonly randomness_source: string
  },
  differing: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const judge = { id: 'Вигадько', weight: '1', fraction: '1', derivation: '1' }
  const manifest = {
    format: 'zasady-manifest/1',
    engine: '0.1.0',
    as_of: '2026-08-04T09:50:00+03:00',
    scheme: 'court-draw-v1',
    pools: [{ id: 'judges', multiplier: '1', candidates: [judge], excluded: [] }],
    seats: [{ seat: 1, role: 'presiding', pool: 'judges' }],
    ...fields,
    ...differing,
  } as Manifest
  KNOWN.set(digest(manifest), manifest)
  return { ...manifest }
}

/** The record of a known manifest; of another digest, what a forger would write. */
export function wholeRecord(manifestDigest: string, value: string, evidence: object): object {
  const manifest = KNOWN.get(manifestDigest)
  const source = manifest?.randomness_source ?? 'system'
  const shown = source === 'system' ? {} : { evidence }
  const randomness = { source, binding: true, value, ...shown } as Randomness
  const built = manifest && buildRecord(manifest, randomness)
  if (built?.kind === 'record') return built.record
  const seats = [{ seat: 1, role: 'presiding', winner: 'Вигадько' }]
  return { manifest_digest: manifestDigest.slice(7), randomness, result: { seats } }
}
