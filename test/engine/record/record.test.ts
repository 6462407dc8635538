import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rehearsalRandomness, systemRandomness } from '../../../engine/draw/randomness.ts'
import { fromInteger, parseDecimal, type Rational } from '../../../engine/draw/rational.ts'
import { buildManifest, type ManifestInput } from '../../../engine/record/build-manifest.ts'
import { canonicalJson } from '../../../engine/record/canonical-json.ts'
import type { Manifest } from '../../../engine/record/manifest.ts'
import { manifestProblems } from '../../../engine/record/manifest-shape.ts'
import {
  buildRecord,
  type DistributionRecord,
  manifestDigest,
  verifyRecord,
} from '../../../engine/record/record.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`

const input: ManifestInput = {
  case: 'demo-760/1/26',
  attempt: 1,
  policy: { id: 'demo', edition: DIGEST, in_force_from: '2026-02-27' },
  engine: '0.1.0',
  facts: DIGEST,
  as_of: '2026-08-04T09:50:00+03:00',
  randomness_source: 'rehearsal',
  pools: [
    {
      id: 'judges',
      candidates: [
        { id: 'А', weight: decimal('8.2'), derivation: '1,05 · 29 − 22,25' },
        { id: 'Б', weight: decimal('8.45'), derivation: '1,05 · 29 − 22' },
        { id: 'В', weight: decimal('1.45'), derivation: '1,05 · 29 − 29' },
      ],
      excluded: [
        { id: 'Д', grounds: [ground('demo/2', '/judges/Д/absences/0')] },
        { id: 'Г', grounds: [ground('demo/2', '/b', '/a'), ground('demo/1', '/c')] },
      ],
    },
  ],
  seats: [
    { role: 'presiding', pool: 'judges' },
    { role: 'member', pool: 'judges' },
  ],
}

describe('a manifest', () => {
  test('holds whole weights as text, with the fractions they were made from', () => {
    const { pools } = manifestOf(input)
    expect(pools[0]).toMatchObject({
      multiplier: '20',
      candidates: [
        { id: 'А', weight: '164', fraction: '41/5' },
        { id: 'Б', weight: '169', fraction: '169/20' },
        { id: 'В', weight: '29', fraction: '29/20' },
      ],
    })
  })

  test('is the same in whatever order exclusions, grounds and facts were given', () => {
    const shuffled = fc.shuffledSubarray([0, 1], { minLength: 2 })
    fc.assert(
      fc.property(shuffled, shuffled, (order, groundOrder) => {
        const [pool] = input.pools
        const excluded = order.map((at) => pool?.excluded[at]).filter((one) => one !== undefined)
        const regrouped = excluded.map(({ id, grounds }) => ({
          id,
          grounds: grounds.length === 2 ? pick(grounds, groundOrder) : grounds,
        }))
        const other = {
          ...input,
          pools: [
            { ...pool, id: 'judges', candidates: pool?.candidates ?? [], excluded: regrouped },
          ],
        }
        expect(canonicalJson(manifestOf(other))).toBe(canonicalJson(manifestOf(input)))
      }),
    )
  })

  test('does depend on the order of the candidates, which the policy fixes', () => {
    const [pool] = input.pools
    const candidates = pool?.candidates.toReversed() ?? []
    const other = {
      ...input,
      pools: [{ id: 'judges', candidates, excluded: pool?.excluded ?? [] }],
    }
    expect(manifestDigest(manifestOf(other))).not.toBe(manifestDigest(manifestOf(input)))
  })

  test('writes the decimals of facts as text', () => {
    const manifest = manifestOf(input)
    expect(manifest.pools[0]?.excluded[0]?.grounds[1]?.facts).toEqual([
      { path: '/a', value: '1.5' },
      { path: '/b', value: '1.5' },
    ])
  })

  test('needs an act for every attempt after the first, and only then', () => {
    expect(problemPaths({ ...input, attempt: 2 })).toEqual(['/attempt_act'])
    expect(problemPaths({ ...input, attempt_act: 'розпорядження № 1' })).toEqual(['/attempt_act'])
    expect(problemPaths({ ...input, attempt: 2, attempt_act: 'розпорядження № 1' })).toEqual([])
  })

  test('has a date or a whole minute in one spelling, so that nobody can vary the moment', () => {
    expect(problemPaths({ ...input, as_of: '2026-08-04' })).toEqual([])
    const others = ['2026-08-04T09:50:01+03:00', '2026-08-04T06:50:00Z', '2026-08-04T09:50+03:00']
    for (const as_of of others) expect(problemPaths({ ...input, as_of })).toEqual(['/as_of'])
  })

  test('names nobody twice, and no list that is not there', () => {
    const [pool] = input.pools
    const candidates = [
      ...(pool?.candidates ?? []),
      { id: 'Г', weight: fromInteger(1), derivation: '1' },
    ]
    expect(
      problemPaths({
        ...input,
        pools: [{ id: 'judges', excluded: pool?.excluded ?? [], candidates }],
      }),
    ).toEqual(['/pools/0'])
    expect(problemPaths({ ...input, seats: [{ role: 'juror', pool: 'jurors' }] })).toEqual([
      '/seats/0/pool',
    ])
  })

  test('with a field that nobody knows is refused', () => {
    const remark = { ...manifestOf(input), remark: 'try again' }
    expect(manifestProblems(remark).map(({ path }) => path)).toEqual(['/remark'])
  })

  test('of a pool that cannot be weighed is refused, with the reason', () => {
    const candidates = [{ id: 'А', weight: fromInteger(0), derivation: '0' }]
    const pools = [{ id: 'judges', candidates, excluded: [] }]
    expect(buildManifest({ ...input, pools })).toEqual({
      kind: 'refused',
      reason: 'load-zero',
      pool: 'judges',
    })
  })
})

describe('a record', () => {
  test('is verified from itself alone, also after a trip through JSON', () => {
    const record = recordOf(manifestOf(input))
    const copied: unknown = JSON.parse(canonicalJson(record))
    expect(verifyRecord(copied)).toEqual({ kind: 'verified', binding: false })
  })

  test('can be checked by hand with sha256 and whole numbers', () => {
    const { manifest, manifest_digest: m, randomness, result } = recordOf(manifestOf(input))
    expect(sha256(canonicalJson(manifest))).toBe(m)
    const h = sha256(`court-draw-v1\n${m}\n${randomness.value}\n1\n0\n`)
    const n = Number.parseInt(h.slice(0, 12), 16)
    expect(result.seats[0]).toMatchObject({
      digest: h,
      n: String(n),
      k: String(n % 362),
      total: '362',
    })
  })

  test('says whether its randomness binds', () => {
    const manifest = manifestOf({ ...input, randomness_source: 'system' })
    const built = buildRecord(manifest, systemRandomness())
    expect(built.kind === 'record' && verifyRecord(built.record)).toEqual({
      kind: 'verified',
      binding: true,
    })
  })

  test('is not drawn with randomness from another source than the manifest names', () => {
    expect(buildRecord(manifestOf(input), systemRandomness())).toEqual({
      kind: 'refused',
      reason: 'other-randomness-source',
    })
  })

  test('is not drawn when there are more seats than people', () => {
    const seats = Array.from({ length: 4 }, () => ({ role: 'member', pool: 'judges' }))
    expect(buildRecord(manifestOf({ ...input, seats }), rehearsalRandomness('1'))).toEqual({
      kind: 'refused',
      reason: 'no-candidates',
      seat: 4,
    })
  })

  test.each([
    ['another case', ['manifest', 'case'], 'demo-760/2/26', '/manifest_digest'],
    ['a weight', ['manifest', 'pools', 0, 'candidates', 1, 'weight'], '170', '/manifest_digest'],
    [
      'a ground',
      ['manifest', 'pools', 0, 'excluded', 1, 'grounds', 0, 'clause'],
      'x',
      '/manifest_digest',
    ],
    ['the digest', ['manifest_digest'], 'cd'.repeat(32), '/manifest_digest'],
    ['the seed', ['randomness', 'seed'], 'інше', '/randomness/value'],
    ['the number', ['randomness', 'value'], 'cd'.repeat(32), '/randomness/value'],
    ['whether it binds', ['randomness', 'binding'], true, '/randomness/binding'],
    ['the winner', ['result', 'seats', 0, 'winner'], 'Х', '/result/seats/0/winner'],
    ['the ticket', ['result', 'seats', 1, 'n'], '5', '/result/seats/1/n'],
    ['a role', ['result', 'seats', 1, 'role'], 'presiding', '/result/seats/1/role'],
    [
      'the interval',
      ['result', 'seats', 0, 'interval', 'last'],
      '7',
      '/result/seats/0/interval/last',
    ],
  ] as const)('with %s altered is refused at the first difference', (_, place, value, path) => {
    const altered = replaced(recordOf(manifestOf(input)), place, value)
    expect(verifyRecord(altered)).toMatchObject({ kind: 'difference', path })
  })

  test('with weights that do not follow from the fractions is refused, even if all digests agree', () => {
    const manifest = replaced(manifestOf(input), ['pools', 0, 'candidates', 2, 'weight'], '290')
    expect(verifyRecord(recordOf(manifest))).toMatchObject({
      kind: 'difference',
      path: '/manifest/pools/0/candidates/2/weight',
      expected: '29',
      found: '290',
    })
  })

  test('without a seat, or with one too many, is refused', () => {
    const record = recordOf(manifestOf(input))
    const seats = record.result.seats
    expect(verifyRecord({ ...record, result: { seats: seats.slice(0, 1) } })).toMatchObject({
      kind: 'difference',
      path: '/result/seats/1',
    })
    expect(verifyRecord({ ...record, result: { seats: [...seats, ...seats] } })).toMatchObject({
      path: '/result/seats/2',
    })
  })

  test('never passes after any single change of a leaf', () => {
    const record = recordOf(manifestOf(input))
    const places = leaves(record)
    expect(places.length).toBeGreaterThan(50)
    for (const place of places) {
      const altered = replaced(record, place, 'x')
      expect(verifyRecord(altered).kind, place.join('/')).not.toBe('verified')
    }
  })

  test('that is no record at all is described, not thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(verifyRecord(value).kind).toBe('malformed')
      }),
    )
    expect(verifyRecord({ ...recordOf(manifestOf(input)), manifest: {} })).toMatchObject({
      kind: 'malformed',
    })
  })
})

type Place = readonly (string | number)[]

function manifestOf(from: ManifestInput): Manifest {
  const built = buildManifest(from)
  if (built.kind !== 'manifest') throw new Error(JSON.stringify(built))
  return built.manifest
}

function problemPaths(from: ManifestInput): readonly string[] {
  const built = buildManifest(from)
  return built.kind === 'problems' ? built.problems.map(({ path }) => path) : []
}

function recordOf(manifest: Manifest): DistributionRecord {
  const built = buildRecord(manifest, rehearsalRandomness('зерно'))
  if (built.kind === 'refused') throw new Error(built.reason)
  return built.record
}

function ground(clause: string, ...paths: readonly string[]) {
  return { rule: `${clause}#1`, clause, facts: paths.map((path) => ({ path, value: 1.5 })) }
}

function decimal(text: string): Rational {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(text)
  return value
}

function pick<T>(items: readonly T[], order: readonly number[]): readonly T[] {
  return order.map((at) => items[at]).filter((item) => item !== undefined)
}

function replaced<T>(value: T, [key, ...rest]: Place, replacement: unknown): T {
  if (key === undefined) return replacement as T
  const copy = structuredClone(value) as Record<string | number, unknown>
  copy[key] = replaced(copy[key], rest, replacement)
  return copy as T
}

function leaves(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...place, key]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
