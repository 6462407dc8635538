/** A record whose number came with evidence of its origin. */
import { expect, test } from 'vitest'
import type { Randomness } from '../../../engine/draw/randomness.ts'
import { ceremonyValue } from '../../../engine/draw/sources/ceremony.ts'
import { combinedValue } from '../../../engine/draw/sources/combined.ts'
import { fromInteger } from '../../../engine/draw/rational.ts'
import { buildManifest } from '../../../engine/record/build-manifest.ts'
import { buildRecord, verifyRecord } from '../../../engine/record/record.ts'
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }

const DIGEST = `sha256:${'ab'.repeat(32)}`
const DIGITS = '27182818284590452353'
const { signature, randomness: fromBeacon, round } = quicknet.rounds[0] ?? never()
const link = '5a'.repeat(32)

const NUMBERS: readonly Randomness[] = [
  { source: 'sealed-chain', binding: true, value: link, evidence: {} },
  {
    source: 'beacon',
    binding: true,
    value: fromBeacon,
    evidence: { round, signature, witnessed: null },
  },
  {
    source: 'ceremony',
    binding: true,
    value: ceremonyValue(DIGITS),
    evidence: { digits: DIGITS, act: 4 },
  },
  {
    source: 'combined',
    binding: true,
    value: combinedValue(link, fromBeacon),
    evidence: {
      parts: [
        { value: link, evidence: {} },
        { value: fromBeacon, evidence: { round, signature, witnessed: null } },
      ],
    },
  },
]

test.each(NUMBERS)('of $source is built, verified and binding', (randomness) => {
  expect(verifyRecord(recordWith(randomness))).toEqual({ kind: 'verified', binding: true })
})

test.each(NUMBERS.slice(1))(
  'of $source whose number is not that of its evidence differs',
  (one) => {
    const record = recordWith({ ...one, value: link.replace('5', '6') })
    expect(verifyRecord(record)).toMatchObject({ kind: 'difference', path: '/randomness/value' })
  },
)

test('with evidence of another form is malformed', () => {
  const record = recordWith(NUMBERS[1] ?? never())
  const randomness = { ...record.randomness, evidence: { round: 0 } }
  expect(verifyRecord({ ...record, randomness })).toMatchObject({ kind: 'malformed' })
})

test('is never made from another source than its manifest names', () => {
  const manifest = manifestFor('beacon')
  const refused = buildRecord(manifest, NUMBERS[0] ?? never())
  expect(refused).toEqual({ kind: 'refused', reason: 'other-randomness-source' })
})

function recordWith(randomness: Randomness) {
  const drawn = buildRecord(manifestFor(randomness.source), randomness)
  if (drawn.kind !== 'record') throw new Error(drawn.reason)
  return drawn.record
}

function manifestFor(source: Randomness['source']) {
  const candidates = ['А', 'Б'].map((id) => ({ id, weight: fromInteger(2n), derivation: 'test' }))
  const built = buildManifest({
    case: 'demo-760/1/26',
    attempt: 1,
    policy: { id: 'demo', edition: DIGEST, in_force_from: '2026-02-27' },
    engine: '0.1.0',
    facts: DIGEST,
    as_of: '2026-08-04T09:50:00+03:00',
    randomness_source: source,
    pools: [{ id: 'judges', candidates, excluded: [] }],
    seats: [{ role: 'presiding', pool: 'judges' }],
  })
  if (built.kind !== 'manifest') throw new Error(JSON.stringify(built))
  return built.manifest
}

function never(): never {
  throw new Error('the vector is there')
}
