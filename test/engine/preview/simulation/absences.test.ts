import { expect, test } from 'vitest'
import { absencePattern, withAbsences } from '../../../../engine/preview/simulation/absences.ts'
import { judgesIn, objectsIn } from '../../../../engine/preview/simulation/json-facts.ts'
import { stream } from '../../../../engine/preview/simulation/random.ts'
import { formatDate, parseDate } from '../../../../engine/time/day.ts'
import { shippedSettings } from './court.ts'

const fields = shippedSettings.judge.absences
const day = (text: string): number => parseDate(text) ?? 0
const days = Array.from({ length: 200 }, (_, at) => day('2026-09-01') + at)
const leave = {
  kind: 'leave',
  starts_on: '2026-03-10',
  ends_on: '2026-03-19',
  order_signed_on: '2026-02-20',
}
const pattern = { rate: 0.02, past: [leave] }
const court = (...absences: object[]) => ({ judges: [{ id: 'а', absences }, { id: 'б' }] })

const madeFor = (standing: object, seed = 'зерно') =>
  judgesIn(withAbsences({ ...standing }, days, fields, pattern, stream(seed))).map((one) =>
    objectsIn(one['absences']),
  )

test('all dates of an absence move together, by as many days as its first one', () => {
  const [made = []] = madeFor(court())
  expect(made.length).toBeGreaterThan(0)
  for (const one of made) {
    const from = day(String(one['starts_on']))
    expect(one).toEqual({
      kind: 'leave',
      starts_on: formatDate(from),
      ends_on: formatDate(from + 9),
      order_signed_on: formatDate(from - 18),
    })
  }
})

test('known absences stay, and nobody is away twice at a time', () => {
  const known = { kind: 'sick', starts_on: '2026-09-20', ends_on: '2026-11-20' }
  const [made = []] = madeFor(court(known))
  expect(made[0]).toEqual(known)
  const spans = made.map((one) => [day(String(one['starts_on'])), day(String(one['ends_on']))])
  for (const [at, [from = 0, until = 0]] of spans.entries()) {
    for (const [other = 0, end = 0] of spans.slice(at + 1)) {
      expect(end < from || other > until).toBe(true)
    }
  }
})

test('an absence that comes again and again has no identity, and leaves room for one that is known', () => {
  const always = { rate: 1, past: [{ id: 'в1', ...leave }] }
  const known = { id: 'в1', kind: 'sick', starts_on: '2026-09-15', ends_on: '2026-09-16' }
  const standing = { judges: [{ id: 'а', absences: [known] }] }
  const [made] = judgesIn(withAbsences(standing, days, fields, always, stream('зерно')))
  const all = objectsIn(made?.['absences'])
  expect(all.filter((one) => 'id' in one)).toEqual([known])
  // From the 1st to the 10th; from the 11th it would still last on the 15th; then from the 17th on.
  expect(all.slice(1, 3).map((one) => one['starts_on'])).toEqual(['2026-09-01', '2026-09-17'])
})

test('one judge’s absences do not change who else is away', () => {
  const known = { kind: 'sick', starts_on: '2026-09-20', ends_on: null }
  expect(madeFor(court(known))[1]).toEqual(madeFor(court())[1])
})

test('without a pattern of the past only the known absences remain', () => {
  const standing = court(leave)
  expect(withAbsences(standing, days, fields, undefined, stream('зерно'))).toBe(standing)
})

test('the pattern counts starts by the days on which judges were there', () => {
  const past = [
    leave,
    { kind: 'sick', starts_on: '2026-03-25', ends_on: null },
    { kind: 'leave', starts_on: '2026-01-01', ends_on: '2026-01-10' },
    { ...leave, starts_on: '2026-03-01', ends_on: '2026-03-05', order_cancelled_on: '2026-02-27' },
  ]
  const march = Array.from({ length: 31 }, (_, at) => day('2026-03-01') + at)
  const found = absencePattern([{ absences: past }, { absences: [] }], march, fields)
  expect(found.past).toEqual([leave])
  expect(found.rate).toBe(1 / (31 - 10 - 7 + 31))
})
