/** Our own exp and tails against values of mpmath with 30 digits. */
import { expect, test } from 'vitest'
import { exp } from '../../../../engine/audit/statistics/elementary.ts'
import { chiSquareTail, erfc, twoSided } from '../../../../engine/audit/statistics/tails.ts'

const relative = (found: number, wanted: number): number => Math.abs(found - wanted) / wanted

test.each([
  [0.1, 0.887537083981715],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.9, 0.0072095707647425325],
  [2, 0.004677734981047266],
  [3, 2.209049699858544e-5],
  [5, 1.537459794428035e-12],
  [10, 2.088487583762545e-45],
])('erfc(%f)', (x, wanted) => {
  expect(relative(erfc(x), wanted)).toBeLessThan(1e-12)
})

test.each([
  [3.841458820694124, 1, 0.05000000000000006],
  [18.307038053275146, 10, 0.05000000000000001],
  [5, 2, 0.0820849986238988],
  [30, 9, 0.00043872177097947947],
  [0.5, 7, 0.999446481390425],
  [80, 40, 0.00017630289773856828],
  [200, 3, 4.2185411071920426e-43],
])('chi-square beyond %f with %i degrees of freedom', (x, degrees, wanted) => {
  expect(relative(chiSquareTail(x, degrees), wanted)).toBeLessThan(1e-12)
})

test('nothing is rarer than nothing, and beyond the known quantile of the normal law lies one in twenty', () => {
  expect([chiSquareTail(0, 3), erfc(0)]).toEqual([1, 1])
  expect(relative(twoSided(-1.959963984540054), 0.05)).toBeLessThan(1e-12)
})

test.each([
  [-50, 1.9287498479639178e-22],
  [-1, 0.36787944117144233],
  [0.3, 1.3498588075760032],
  [1, Math.E],
  [20, 485165195.40979028],
  [500, 1.4035922178528375e217],
])('e to the power %f', (x, wanted) => {
  expect(relative(exp(x), wanted)).toBeLessThan(1e-15)
})

test('exp leaves the doubles at both ends', () => {
  expect([exp(-800), exp(800), exp(0)]).toEqual([0, Infinity, 1])
})
