import { expect, test } from 'vitest'
import { askSimulation } from '../../../../engine/preview/simulation/ask.ts'
import { pastOf } from '../../../../engine/preview/simulation/past.ts'
import { fractionText } from '../../../../engine/draw/rational.ts'
import { calendar } from '../../../support/mini-court.ts'
import { AWAY, CONSTANT, edition, everyDay, judge, shippedSettings } from './court.ts'
import { type Decision, viewOf } from './ledger-view.ts'

const EVEN = edition(AWAY, CONSTANT)
const ALL = { from: null, to: null }

const decided = (as_of: string, judges: readonly object[], id = '1/26'): Decision => ({
  as_of,
  facts: { case: { id, kind: 'civil', distributed_at: as_of }, judges },
})

/** Wednesday, Saturday, Monday. */
const WEDNESDAY = '2026-09-02T10:00:00+03:00'
const SATURDAY = '2026-09-05T10:00:00+03:00'
const MONDAY = '2026-09-07T10:00:00+03:00'
const leave = { starts_on: '2026-09-03', ends_on: '2026-09-04' }
const [а, б] = [judge('а'), judge('б')]

const ask = (decisions: readonly Decision[], more: object = {}) =>
  askSimulation({
    view: viewOf(decisions),
    before: EVEN,
    after: EVEN,
    calendar,
    settings: shippedSettings,
    period: ALL,
    days: 3,
    runs: 2,
    ...more,
  })

test('matters of a day off come with the next working day; the judges are those known last', async () => {
  const view = viewOf([
    decided(MONDAY, [а, б], '3/26'),
    decided(WEDNESDAY, [{ ...а, absences: [leave] }], '1/26'),
    decided(SATURDAY, [а], '2/26'),
    { as_of: MONDAY },
    { ...decided(MONDAY, [а]), policy: 2 },
  ])
  const past = await pastOf(view, 'mini', calendar, shippedSettings)
  expect(past?.standing).toEqual({ judges: [а, б] })
  expect(past?.unreadable).toBe(1)
  expect(past?.absences).toEqual({ rate: 1 / (2 + 4), past: [leave] })
  // Wednesday, Thursday, Friday, Monday.
  const days = [0, 0.25, 0.5, 0.75].map((random) => past?.intake.onDay(() => random))
  expect(days).toEqual([[0], [], [], [1, 2]])
  expect(fractionText(past?.intake.aDay(0) ?? { n: 0n, d: 1n })).toBe('1/4')
})

test('the future begins after the last matter, with a seed of the ledger where none is given', async () => {
  const simulated = await ask([decided(WEDNESDAY, [а, б])])
  const report = simulated.kind === 'simulated' ? simulated.report : undefined
  expect(report?.period).toEqual({ from: '2026-09-03', to: '2026-09-07' })
  expect(report?.seed).toBe('abababababababab')
  expect(report?.court).toBe('Вигаданий суд')
  expect(report?.policy).toBe('mini')
})

test('what cannot be read any more is told', async () => {
  const simulated = await ask([decided(WEDNESDAY, [а, б]), { as_of: MONDAY }])
  const assumptions = simulated.kind === 'simulated' ? simulated.report.assumptions : []
  expect(assumptions.map(({ en }) => en).join()).toContain('cannot be read: 1;')
})

test('without a past and without a description there is nothing to simulate', async () => {
  expect(await ask([])).toEqual({ kind: 'no-past' })
  const period = { from: null, to: '2026-09-01' }
  expect(await ask([decided(WEDNESDAY, [а])], { period })).toEqual({ kind: 'no-past' })
})

test('a description may bring a court of its own, which needs no past', async () => {
  const synthetic = { intake: everyDay(4), court: { judges: [judge('я')] } }
  const simulated = await ask([], { synthetic })
  const report = simulated.kind === 'simulated' ? simulated.report : undefined
  expect(report?.judges.map((one) => [one.judge, one.before.mean])).toEqual([['я', 12]])
  // The day after that of the first kind.
  expect(report?.period.from).toBe('2026-08-05')
})

test('a description without a court is of what comes to the judges of the ledger', async () => {
  const synthetic = { intake: everyDay(4), court: undefined }
  const simulated = await ask([decided(WEDNESDAY, [а, б])], { synthetic })
  const report = simulated.kind === 'simulated' ? simulated.report : undefined
  expect(report?.intake).toEqual({ kind: 'synthetic', matters: 12, possible: 1 })
  expect(report?.judges.map((one) => one.judge)).toEqual(['а', 'б'])
})
