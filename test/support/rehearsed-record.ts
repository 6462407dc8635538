/** A record of the draw of a decision, the same at every run: nothing in it but the weights varies. */
import {
  buildManifest,
  buildRecord,
  parseFraction,
  rehearsalRandomness,
  type Decision,
  type DistributionRecord,
} from '../../engine/index.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

export function recordOf({ evaluation, facts }: Decision): DistributionRecord {
  const built = buildManifest({
    case: facts.roots['case']?.id ?? 'none',
    attempt: 1,
    policy: { id: 'test', edition: DIGEST, in_force_from: '2026-01-01' },
    engine: 'test',
    facts: DIGEST,
    as_of: '2026-08-04T09:50:00+03:00',
    randomness_source: 'rehearsal',
    pools: [{ id: 'judges', candidates: candidatesOf(evaluation), excluded: [] }],
    seats: [{ role: 'presiding', pool: 'judges' }],
  })
  if (built.kind !== 'manifest') throw new Error(JSON.stringify(built))
  const drawn = buildRecord(built.manifest, rehearsalRandomness('навчальний розподіл'))
  if (drawn.kind !== 'record') throw new Error(drawn.reason)
  return drawn.record
}

const candidatesOf = ({ weights = [] }: Decision['evaluation']) =>
  weights.map(({ judge, weight }) => {
    const fraction = parseFraction(weight)
    if (fraction === undefined) throw new Error(`not a fraction: ${weight}`)
    return { id: judge, weight: fraction, derivation: 'test' }
  })
