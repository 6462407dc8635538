/** Laws of the importers: no bytes make them throw, and whatever they read the decision contract accepts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, importFile } from '../../engine/index.ts'
import { shippedPolicies } from '../support/shipped-policies.ts'
import { sampleBytes, SAMPLES, shippedReasons } from '../support/samples.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 200)
const reasons = shippedReasons()
const read = (bytes: Uint8Array) => importFile(bytes, 'файл', { reasons })

test('random bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
      const result = read(bytes)
      expect('problems' in result ? result.problems.length : 1).toBeGreaterThan(0)
    }),
    { numRuns: RUNS },
  )
})

const TAGS = ['<p>', '</p>', '<table class=table-actions>', '<tr>', '</td>', '<meta name=', '&#0;']
const noise = fc.oneof(
  fc.constantFrom(
    ...TAGS,
    '<script>',
    '<!--',
    ']]>',
    '"',
    "'",
    '&#x202e;',
    'Кому :',
    ' - ',
    '(',
    ',',
  ),
  fc.string({ maxLength: 12 }),
)
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  put: noise,
})

/** The sample with some stretches cut out and some noise put in. */
function mutated(bytes: Uint8Array, cuts: readonly { at: number; length: number; put: string }[]) {
  return cuts.reduce((file, { at, length, put }) => {
    const start = Math.floor(at * file.length)
    const added = new TextEncoder().encode(put)
    return Uint8Array.from([...file.subarray(0, start), ...added, ...file.subarray(start + length)])
  }, bytes)
}

const mutant = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(cut, { minLength: 1, maxLength: 4 }))
  .map(([name, cuts]) => ({ name, bytes: mutated(sampleBytes(name), cuts) }))

const POLICY = {
  'vkz-protocol': 'vkz',
  summons: 'summons',
  'distribution-protocol': 'desn',
} as const

test('a damaged sample is refused, or gives facts that the decision contract accepts', () => {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have errors')
  fc.assert(
    fc.property(mutant, ({ name, bytes }) => {
      const result = read(bytes)
      if ('problems' in result) return
      const policy = POLICY[name]
      const request = { id: null, policy, as_of: '2026-06-01', facts: result.facts }
      expect(decide(runtime, request)).not.toHaveProperty('error')
    }),
    { numRuns: RUNS },
  )
})
