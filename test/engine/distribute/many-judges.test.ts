/** A pool of a dozen judges whose loads have hundredths, as a real court has: it can be drawn from. */
import { expect, test } from 'vitest'
import { distribute, rehearsalRandomness, verifyRecord } from '../../../engine/index.ts'
import { sampleMatters } from '../../support/sample-court.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const LOADS = '22.25 22.00 21.75 21.50 25.00 23.75 22.75 29.00 0.71 1.33 19.99 20.01'.split(' ')

test('a dozen judges with loads in hundredths are drawn from, in shares as the loads are', () => {
  const { runtime } = shippedPolicies()
  const [matter] = sampleMatters()
  if (runtime === undefined || matter === undefined) throw new Error('the sample is not there')
  const [judge] = matter.facts['judges'] as readonly object[]
  const judges = LOADS.map((load, at) => ({
    ...judge,
    id: `с${10 + at}`,
    surname: `Умовна-${at}`,
    load_coefficient: load,
  }))
  const drawn = distribute(
    runtime,
    { ...matter, facts: { ...matter.facts, judges } },
    {
      engine: 'test',
      source: { name: 'rehearsal', take: () => rehearsalRandomness('зерно') },
      earlier: () => 0,
    },
  )
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind)
  const [pool] = drawn.record.manifest.pools
  expect(pool?.candidates).toHaveLength(LOADS.length)
  expect(pool?.multiplier).toBe('100000000')
  for (const { id, weight } of pool?.candidates ?? []) {
    const load = Number(LOADS[Number(id.slice(1)) - 10])
    expect(Math.abs(Number(weight) - 1e8 / load)).toBeLessThanOrEqual(0.5)
  }
  expect(verifyRecord(drawn.record)).toMatchObject({ kind: 'verified' })
})
