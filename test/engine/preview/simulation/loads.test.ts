import { expect, test } from 'vitest'
import { rational } from '../../../../engine/draw/rational.ts'
import { isBalanced, Loads } from '../../../../engine/preview/simulation/loads.ts'
import type { FactRecord, Value } from '../../../../engine/facts/value.ts'
import { shippedSettings } from './court.ts'

const ratio = (n: bigint, d = 1n) => rational(n, d) ?? { n: 0n, d: 1n }

const record = (values: Record<string, Value>): FactRecord => ({
  entity: 'judge',
  id: 'а',
  pointer: '/judges/а',
  values,
  supplied: {},
})

const loadsOf = (judge: FactRecord, more: object = {}) =>
  new Loads({ ...shippedSettings.load, ...more }, shippedSettings.judge, [judge])

test('the load is the weight received by the days worked, to two digits', () => {
  const judge = record({ reduced_weight: ratio(88n), days_worked: 3 })
  const loads = loadsOf(judge)
  loads.worked('а')
  loads.received('а', ratio(1n))
  expect(judge.values['load_coefficient']).toEqual(ratio(89n, 4n))
  expect(loads.unitsOf('а')).toBe(2225)
})

test('a half of the last digit is rounded up', () => {
  const judge = record({ reduced_weight: ratio(1n), days_worked: 8 })
  const loads = loadsOf(judge)
  loads.received('а', ratio(0n))
  expect(judge.values['load_coefficient']).toEqual(ratio(13n, 100n))
})

test('a load of which only the value is known is of as many days as the data say', () => {
  const judge = record({ load_coefficient: ratio(5n, 4n) })
  const loads = loadsOf(judge, { start_days: 4 })
  loads.received('а', ratio(1n))
  expect(judge.values['load_coefficient']).toEqual(ratio(3n, 2n))
})

test('a matter weighs twice as much for a judge with half a coefficient, if the data say so', () => {
  const weightWith = (by_coefficient: boolean) => {
    const judge = record({
      reduced_weight: ratio(0n),
      days_worked: 1,
      admin_coefficient: ratio(1n, 2n),
    })
    loadsOf(judge, { by_coefficient }).received('а', ratio(3n, 2n))
    return judge.values['reduced_weight']
  }
  expect(weightWith(true)).toEqual(ratio(3n))
  expect(weightWith(false)).toEqual(ratio(3n, 2n))
})

test('a load that nobody knows stays unknown', () => {
  const judge = record({ admin_coefficient: ratio(1n) })
  const loads = loadsOf(judge)
  loads.worked('а')
  loads.received('а', ratio(1n))
  expect(loads.unitsOf('а')).toBeUndefined()
  expect(judge.values['load_coefficient']).toBeUndefined()
})

test('balance is compared exactly', () => {
  const limit = ratio(5n, 4n)
  expect(isBalanced([80, 100], limit)).toBe(true)
  expect(isBalanced([80, 101], limit)).toBe(false)
  expect(isBalanced([0, 0], limit)).toBe(true)
  expect(isBalanced([], limit)).toBe(false)
})
