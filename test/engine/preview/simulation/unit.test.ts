import { expect, test } from 'vitest'
import { fractionText } from '../../../../engine/draw/rational.ts'
import { unitOf } from '../../../../engine/preview/simulation/unit.ts'
import { BY_LOAD, edition, everyDay, judge, reported, shippedSettings, taskOf } from './court.ts'

const LOADED = edition('', BY_LOAD)
const task = (judges: Parameters<typeof taskOf>[0], more: object = {}) =>
  taskOf(judges, LOADED, LOADED, more)

test('the unit is such that the intake keeps the mean load', () => {
  // Mean load 3/2, coefficients together 3/2, four and a half matters a day that weigh two each.
  const judges = [
    judge('а', '1.00', { load_coefficient: '1.00' }),
    judge('б', '0.50', { load_coefficient: '2.00' }),
  ]
  const intake = everyDay(4, 5, { complexity_coefficient: '2.00' })
  expect(fractionText(unitOf(task(judges, { intake })))).toBe('1/4')
})

test('with it the loads stay about where they are; without it they drift to another level', () => {
  const judges = [judge('а'), judge('б'), judge('в', '0.50')]
  const meanLoad = (keeps_mean: boolean) => {
    const settings = { ...shippedSettings, load: { ...shippedSettings.load, keeps_mean } }
    const { judges: told } = reported(task(judges, { settings, days: 60, runs: 4 }))
    return told.reduce((sum, { load }) => sum + (load?.before.mean ?? 0), 0) / told.length
  }
  expect(Math.abs(meanLoad(true) - 1)).toBeLessThan(0.05)
  expect(meanLoad(false)).toBeGreaterThan(1.5)
})

test('where weight and days are known, a matter weighs what it weighs', () => {
  const known = { reduced_weight: '20', days_worked: 20 }
  expect(unitOf(task([judge('а', '1.00', known), judge('б', '1.00', known)]))).toEqual({
    n: 1n,
    d: 1n,
  })
})

test('without any intake there is nothing to measure by', () => {
  expect(unitOf(task([judge('а')], { intake: everyDay(0) }))).toEqual({ n: 1n, d: 1n })
})
