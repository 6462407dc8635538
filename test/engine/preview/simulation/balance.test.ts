import { expect, test } from 'vitest'
import { Balance } from '../../../../engine/preview/simulation/balance.ts'

const limit = { n: 5n, d: 4n }

function balanceOf(evenings: readonly (readonly (number | undefined)[])[], places: number[]) {
  const balance = new Balance()
  balance.tookPart(places)
  for (const units of evenings) balance.note(units)
  return balance
}

test('balance comes on the evening since which the loads stay even enough', () => {
  const evenings = [
    [180, 200, 900],
    [150, 200, 900],
    [180, 200, 900],
    [200, 200, 900],
  ]
  const balance = balanceOf(evenings, [0, 1])
  expect(balance.reachedAfter(limit)).toBe(2)
  expect(balanceOf(evenings.slice(2), [0, 1]).reachedAfter(limit)).toBe(0)
  expect(balanceOf(evenings.slice(0, 2), [0, 1]).reachedAfter(limit)).toBeNull()
  expect(balanceOf(evenings.slice(0, 2), [0, 1]).finalRatio()).toBe(200 / 150)
  expect(balanceOf(evenings, [0, 2]).reachedAfter(limit)).toBeNull()
})

test('a load that nobody knows, or a court without draws, is never in balance', () => {
  const unknown = balanceOf([[100, undefined]], [0, 1])
  expect([unknown.reachedAfter(limit), unknown.finalRatio()]).toEqual([null, null])
  const idle = balanceOf([[100, 100]], [])
  expect([idle.reachedAfter(limit), idle.finalRatio()]).toEqual([null, null])
})

test('nothing is no multiple of nothing', () => {
  expect(balanceOf([[0, 5]], [0, 1]).finalRatio()).toBeNull()
})
