import { expect, test } from 'vitest'
import { mattersFor } from '../../../../engine/preview/simulation/matters.ts'
import { parseDate } from '../../../../engine/time/day.ts'
import { parseDateTime } from '../../../../engine/time/instant.ts'
import { CONSTANT, edition, everyDay, judge, taskOf } from './court.ts'

const EVEN = edition('', CONSTANT)
const day = (text: string): number => parseDate(text) ?? 0
const instant = (text: string): number => parseDateTime(text) ?? 0

/** The matter of 04.08.2026, 10:00, on another day. */
function movedTo(date: string, facts: object) {
  const task = taskOf([judge('а')], EVEN, EVEN, { intake: everyDay(1, 1, facts) })
  return mattersFor(EVEN, task)(0, day(date), [])
}

test('the dates of a matter move with it, and ten in the morning stays ten in winter', () => {
  const facts = movedTo('2026-12-01', { filed_on: '2026-08-01' })
  expect(facts?.asOf).toBe(instant('2026-12-01T10:00:00+02:00'))
  expect(facts?.roots['policy']?.values['as_of']).toBe(facts?.asOf)
  expect(facts?.roots['case']?.values['distributed_at']).toBe(facts?.asOf)
  expect(facts?.roots['case']?.values['filed_on']).toBe(day('2026-11-28'))
})

test('a date far before the matter stays: the law may name a day that it lies before', () => {
  const facts = movedTo('2026-12-01', { filed_on: '2010-12-30' })
  expect(facts?.roots['case']?.values['filed_on']).toBe(day('2010-12-30'))
})

test('what is the court’s is as it stands, whatever came with the matter', () => {
  const task = taskOf([judge('а')], EVEN, EVEN, {
    standing: { judges: [judge('а')], court: { martial_law: false } },
  })
  const matters = task.intake.matters.map(({ facts, asOf }) => ({
    facts: { ...facts, court: { martial_law: true } },
    asOf,
  }))
  const facts = mattersFor(EVEN, { ...task, intake: { ...task.intake, matters } })(
    0,
    day('2026-12-01'),
    [],
  )
  expect(facts?.roots['court']?.values['martial_law']).toBe(false)
})

test('the judges are those of the run', () => {
  const facts = movedTo('2026-12-01', {})
  expect(facts?.judges).toEqual([])
  expect(facts?.roots['court']?.values['judges']).toEqual([])
})

test('a matter whose facts are refused is told apart', () => {
  expect(movedTo('2026-12-01', { kind: 'unheard_of' })).toBeUndefined()
})
