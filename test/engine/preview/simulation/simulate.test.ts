import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runner } from '../../../../engine/preview/simulation/run.ts'
import { workingDays } from '../../../../engine/preview/simulation/future.ts'
import { simulate } from '../../../../engine/preview/simulation/simulate.ts'
import {
  AWAY,
  BY_LOAD,
  CONSTANT,
  edition,
  everyDay,
  HEARS,
  judge,
  means,
  reported,
  shippedSettings,
  taskOf,
} from './court.ts'

const EVEN = edition(AWAY, CONSTANT)
const LOADED = edition(AWAY, BY_LOAD)
const three = [judge('а'), judge('б'), judge('в')]

test('two equal editions differ in no run at all', () => {
  const task = taskOf(three, LOADED, edition(AWAY, BY_LOAD), { runs: 12, intake: everyDay(2, 9) })
  const run = runner(task, workingDays(task, true), 0)
  for (let at = 1; at <= task.runs; at++) {
    const { before, after, matters } = run(at)
    expect(after).toEqual(before)
    expect(before.received.values().reduce((sum, one) => sum + one, 0)).toBe(matters)
  }
  const { convergence } = reported(task)
  expect(convergence.length).toBeGreaterThan(0)
  expect(convergence.every(({ mean, half_width }) => mean === 0 && half_width === 0)).toBe(true)
})

test('what one edition gives does not depend on the edition beside it', () => {
  const beside = (after: typeof EVEN) =>
    reported(taskOf(three, LOADED, after, { runs: 6 })).judges.map(({ before }) => before)
  expect(beside(EVEN)).toEqual(beside(LOADED))
})

test('with constant weights every judge receives his exact share, within four standard errors', () => {
  const task = taskOf([judge('а', '1.00'), judge('б', '2.00'), judge('в', '5.00')], EVEN, EVEN, {
    runs: 60,
  })
  const matters = 20 * 5
  const mean = means(reported(task), 'before')
  for (const [id, share] of Object.entries({ а: 1 / 8, б: 2 / 8, в: 5 / 8 })) {
    const standardError = Math.sqrt((matters * share * (1 - share)) / task.runs)
    expect(Math.abs((mean[id] ?? 0) - matters * share)).toBeLessThan(4 * standardError)
  }
})

test('a coefficient of one half halves the share', () => {
  const report = reported(taskOf([judge('в', '0.50'), judge('а'), judge('б')], EVEN, EVEN))
  const mean = means(report, 'before')
  expect((mean['в'] ?? 0) / (mean['а'] ?? 1)).toBeCloseTo(0.5, 1)
  expect(report.coefficients.map(({ coefficient, judges }) => [coefficient, judges])).toEqual([
    ['1.00', 2],
    ['0.50', 1],
  ])
})

test('a coefficient of one half halves the share also where the load moves with every matter', () => {
  const judges = [judge('а'), judge('б'), judge('в', '0.50')]
  const mean = means(reported(taskOf(judges, LOADED, LOADED, { days: 120, runs: 10 })), 'before')
  expect((mean['в'] ?? 0) / (mean['а'] ?? 1)).toBeCloseTo(0.5, 1)
})

test('a law that looks at loads evens them out, one that does not leaves them to chance', () => {
  const judges = [judge('а', '1.00', { load_coefficient: '3.00' }), judge('б'), judge('в')]
  const { balance } = reported(taskOf(judges, EVEN, LOADED, { days: 150, runs: 10 }))
  expect(balance.never.after).toBe(0)
  expect(balance.after?.p50).toBeLessThan(balance.before?.p50 ?? Infinity)
})

test('whoever is away receives less, and the days he worked are fewer', () => {
  const away = { absences: [{ starts_on: '2026-09-07', ends_on: '2026-09-18' }] }
  const mean = means(
    reported(taskOf([judge('а', '1.00', away), judge('б'), judge('в')], EVEN, EVEN)),
    'before',
  )
  expect((mean['а'] ?? 0) / (mean['б'] ?? 1)).toBeLessThan(0.6)
})

test('an absence that was cancelled takes no day of work away', () => {
  const anybody = edition('', CONSTANT)
  const dates = { starts_on: '2026-09-07', ends_on: '2026-09-30' }
  const loadWith = (...absences: object[]) => {
    const judges = [judge('а', '1.00', { absences }), judge('б')]
    return reported(taskOf(judges, anybody, anybody, { runs: 2 })).judges[0]?.load
  }
  expect(loadWith(dates)).not.toEqual(loadWith())
  expect(loadWith({ ...dates, order_cancelled_on: '2026-09-01' })).toEqual(loadWith())
})

test('matters that nobody may receive are counted, never left out', () => {
  const nobody = edition(HEARS, CONSTANT)
  const task = taskOf(three, EVEN, nobody, { intake: everyDay(5, 5, { kind: 'criminal' }) })
  const { outcomes, judges } = reported(task)
  expect(outcomes).toEqual([
    { outcome: 'draw', before: 20 * 5 * 40, after: 0 },
    { outcome: 'empty_pool', before: 0, after: 20 * 5 * 40 },
  ])
  expect(judges.every(({ after }) => after.mean === 0)).toBe(true)
})

test('matters whose facts an edition refuses are counted', () => {
  const task = taskOf(three, EVEN, EVEN, {
    intake: everyDay(5, 5, { kind: 'unheard_of' }),
    runs: 2,
  })
  expect(reported(task).outcomes).toEqual([
    { outcome: 'facts_refused', before: 2 * 20 * 5, after: 2 * 20 * 5 },
  ])
})

test('a load that nobody knows draws nobody, and is not invented', () => {
  const unknown = three.map((one) => ({ ...one, load_coefficient: undefined }))
  const { outcomes, judges } = reported(taskOf(unknown as never, EVEN, LOADED, { runs: 2 }))
  expect(outcomes).toContainEqual({ outcome: 'not_drawn', before: 0, after: 2 * 20 * 5 })
  expect(judges[0]?.load).toBeNull()
})

test('the half width of the change shrinks about as one over the square root of the runs', () => {
  const half = edition(AWAY, `${CONSTANT} * 2`)
  const judges = [judge('а'), judge('б', '1.00', { hears: [] }), judge('в')]
  const task = taskOf(judges, half, edition(HEARS, CONSTANT), { runs: 200, days: 10 })
  const { convergence } = reported(task)
  const widths = convergence.filter((one) => one.judge === 'б')
  expect(widths.map(({ runs }) => runs)).toEqual([2, 5, 10, 20, 50, 100, 200])
  const at = (runs: number) => widths.find((one) => one.runs === runs)?.half_width ?? 0
  expect(at(10) / at(200)).toBeGreaterThan(Math.sqrt(20) / 2)
  expect(at(10) / at(200)).toBeLessThan(Math.sqrt(20) * 2)
  expect(at(50) / at(200)).toBeGreaterThan(1.4)
  expect(at(50) / at(200)).toBeLessThan(2.8)
})

test('the same luck for both editions makes the difference surer than two separate runs would', () => {
  const judges = [judge('а'), judge('б'), judge('в'), judge('г', '1.00', { hears: [] })]
  const task = taskOf(judges, edition('', CONSTANT), edition(HEARS, CONSTANT), { runs: 60 })
  const { convergence, judges: bands } = reported(task)
  const change = convergence.find((one) => one.runs === 60 && one.judge === 'а')
  expect(change?.mean).toBeGreaterThan(5)
  // Apart, two binomial counts of 100 matters: by 1/4, and by 1/3.
  const apart = 2 * Math.sqrt((100 * (3 / 16) + 100 * (2 / 9)) / 60)
  expect(change?.half_width).toBeLessThan(apart * 0.7)
  expect(bands.find((one) => one.judge === 'г')?.after.p95).toBe(0)
})

test('facts of the court that the policy refuses are told, not run', () => {
  const wrong = taskOf([judge('а', 'половина')], EVEN, EVEN)
  const simulated = simulate(wrong)
  expect(simulated.kind === 'refused' && simulated.problems[0]?.path).toBe(
    '/judges/а/admin_coefficient',
  )
})

test('the same seed gives the same bytes, another seed gives others', () => {
  const bytes = (seed: string) => {
    const report = reported(
      taskOf(three, EVEN, LOADED, { seed, runs: 2, days: 10, intake: everyDay(3, 9) }),
    )
    return JSON.stringify({ ...report, seed: '', assumptions: [] })
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(bytes(one)).toBe(bytes(one))
      expect(bytes(one) === bytes(other)).toBe(one === other)
    }),
    { numRuns: 15, seed: 1 },
  )
})

test('the time zone of the machine does not matter', () => {
  const here = JSON.stringify(reported(taskOf(three, EVEN, LOADED, { runs: 3 })))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`${import.meta.dirname}/../../../support/simulating-child.ts`],
    { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
  )
  expect(stderr).toBe('')
  expect(stdout).toBe(here)
})

test('settings that were changed by the court change the load, not the code', () => {
  const settings = {
    ...shippedSettings,
    load: { ...shippedSettings.load, by_coefficient: false },
  }
  const judges = [judge('а'), judge('б', '0.50')]
  const loads = (more: object) =>
    reported(taskOf(judges, EVEN, EVEN, { runs: 4, ...more })).judges.map(
      ({ load }) => load?.before.mean ?? 0,
    )
  const [[, undivided = 0], [, divided = 0]] = [loads({ settings }), loads({})]
  expect(divided).toBeGreaterThan(undivided)
})
