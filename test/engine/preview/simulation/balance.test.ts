import { expect, test } from 'vitest'
import { Balance } from '../../../../engine/preview/simulation/balance.ts'

const limit = { n: 5n, d: 4n }

function balanceOf(evenings: readonly (readonly (number | undefined)[])[], places: number[]) {
  const balance = new Balance()
  balance.tookPart(places)
  for (const units of evenings) balance.note(units)
  return balance
}

test('balance comes on the first evening on which the loads are even enough', () => {
  const evenings = [
    [100, 200, 900],
    [150, 200, 900],
    [180, 200, 900],
    [100, 300, 900],
  ]
  const balance = balanceOf(evenings, [0, 1])
  expect(balance.reachedAfter(limit)).toBe(2)
  expect(balance.finalRatio()).toBe(3)
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
