/** Bets against fairness: they gain nothing by themselves, seldom alarm, and notice what is repeated. */
import { expect, test } from 'vitest'
import { EProcess } from '../../../../engine/audit/statistics/e-process.ts'
import { overallBet } from '../../../../engine/audit/statistics/overall-bet.ts'
import type { Trial } from '../../../../engine/audit/statistics/trials.ts'
import { alarmsOnAll, alarmsOnWanted, quantile } from '../../../support/rerolled-draws.ts'

/** Every sequence of so many outcomes. */
const sequences = (length: number): readonly (readonly boolean[])[] =>
  length === 0
    ? [[]]
    : sequences(length - 1).flatMap((rest) => [true, false].map((one) => [...rest, one]))

test.each([0.05, 0.3, 0.5, 0.9])('on average the capital stays 1 when the chance is %f', (p) => {
  let mean = 0
  for (const outcomes of sequences(10)) {
    const bet = new EProcess()
    for (const drawn of outcomes) bet.step(p, drawn)
    const probability = outcomes.reduce((product, drawn) => product * (drawn ? p : 1 - p), 1)
    mean += probability * bet.value
  }
  expect(mean).toBeCloseTo(1, 12)
})

test('the highest capital is remembered, and stays finite whatever happens', () => {
  const bet = new EProcess()
  for (let n = 0; n < 20; n++) bet.step(0.1, true)
  const top = bet.value
  for (let n = 0; n < 50; n++) bet.step(0.9, false)
  for (let n = 0; n < 5000; n++) bet.step(0.5, true)
  expect(bet.highest).toBeGreaterThanOrEqual(top)
  expect(Number.isFinite(bet.value)).toBe(true)
})

test.each([10, 100])(
  'an honest court, looked at after every draw, reaches %i less often than the bound allows',
  (bound) => {
    const setting = { seed: 'чесний суд', runs: 400, judges: 5, draws: 400, rerolled: 0, bound }
    const { byJudge } = alarmsOnAll(setting)
    const alarms = byJudge.reduce((sum, one) => sum + one, 0)
    // Five judges in 400 courts: 2000 bets.
    expect(alarms).toBeGreaterThan(0)
    expect(alarms).toBeLessThanOrEqual(2000 / bound)
  },
)

test('draws repeated once for a wanted judge are noticed within some hundred; every tenth mostly not', () => {
  const setting = { seed: 'повтори', runs: 60, judges: 10, draws: 1500, bound: 100 }
  const every = alarmsOnWanted({ ...setting, rerolled: 1 })
  expect(every.every((draw) => draw !== undefined)).toBe(true)
  expect(quantile(every, 0.5)).toBeLessThan(250)
  const tenth = alarmsOnWanted({ ...setting, rerolled: 0.1 })
  expect(tenth.filter((draw) => draw !== undefined).length).toBeLessThan(30)
})

const trial = (ids: readonly string[], winner: string): Trial => ({
  seq: 7,
  among: ids.map((id) => ({ id, weight: 1n })),
  total: BigInt(ids.length),
  k: 0n,
  winner,
})

test('on average the joint bet stays 1 too, with people who come later', () => {
  let mean = 0
  const [old, all] = [
    ['а', 'б'],
    ['а', 'б', 'в'],
  ]
  const draws = [old, old, all, all, all].map((ids) => ids ?? [])
  const ways = draws.reduce<readonly (readonly Trial[])[]>(
    (before, ids) => before.flatMap((way) => ids.map((id) => [...way, trial(ids, id)])),
    [[]],
  )
  for (const way of ways) {
    const probability = way.reduce((product, { among }) => product / among.length, 1)
    mean += probability * overallBet(way, ['а', 'б', 'г'], 100).capital
  }
  expect(mean).toBeCloseTo(1, 12)
})

test('the joint bet says with which entry it reached the bound', () => {
  const trials = Array.from({ length: 60 }, () => trial(['а', 'б', 'в', 'г'], 'а'))
  expect(overallBet(trials, ['а', 'б', 'в', 'г'], 100).alarmAt).toBe(7)
  expect(overallBet(trials.slice(0, 2), ['а', 'б', 'в', 'г'], 100).alarmAt).toBeUndefined()
})
