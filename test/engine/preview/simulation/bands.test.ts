import { expect, test } from 'vitest'
import {
  bandOf,
  meanWithWidth,
  milestones,
  studentQuantile,
} from '../../../../engine/preview/simulation/bands.ts'

test('a band is of values that really came out', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at)
  expect(bandOf(values)).toEqual({ p5: 1, p50: 10, p95: 19, mean: 10.5 })
  expect(bandOf([1, 2, 3, 4, 5])).toEqual({ p5: 1, p50: 3, p95: 5, mean: 3 })
  expect(bandOf([7])).toEqual({ p5: 7, p50: 7, p95: 7, mean: 7 })
})

test.each([
  [1, 12.7062],
  [2, 4.3027],
  [3, 3.1824],
  [4, 2.7764],
  [9, 2.2622],
  [29, 2.0452],
  [199, 1.972],
])('with %d degrees of freedom Student has 97.5 %% below %d', (degrees, quantile) => {
  expect(Math.abs(studentQuantile(degrees) - quantile)).toBeLessThan(0.01)
})

test('the half width is that of the 95 % interval of the mean', () => {
  const { mean, half_width } = meanWithWidth([1, 2, 3, 4, 5])
  expect(mean).toBe(3)
  expect(half_width).toBeCloseTo((2.776 * Math.sqrt(2.5)) / Math.sqrt(5), 2)
})

test('what is told after how many runs ends with all of them', () => {
  expect(milestones(1)).toEqual([])
  expect(milestones(2)).toEqual([2])
  expect(milestones(10)).toEqual([2, 5, 10])
  expect(milestones(120)).toEqual([2, 5, 10, 20, 50, 100, 120])
})
