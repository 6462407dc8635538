import { expect, test } from 'vitest'
import type { Telling } from '../../../engine/explain/decision.ts'
import {
  amountWords,
  dayWords,
  decimalWords,
  grouped,
  momentWords,
  recordWords,
  valueWords,
} from '../../../engine/explain/values.ts'
import type { FactRecord } from '../../../engine/facts/value.ts'
import { parseDate } from '../../../engine/time/day.ts'
import { parseDateTime } from '../../../engine/time/instant.ts'
import { decisionOn } from './mini-decision.ts'

const day = parseDate('2026-08-04') ?? 0
const moment = parseDateTime('2026-08-04T09:50:00+03:00') ?? 0
const decision = decisionOn('', {})
const uk: Telling = { decision, lang: 'uk' }
const en: Telling = { decision, lang: 'en' }

test('days and moments are written as each language writes them', () => {
  expect(dayWords(day, 'uk')).toBe('04.08.2026')
  expect(dayWords(day, 'en')).toBe('2026-08-04')
  expect(momentWords(moment, 'uk')).toBe('04.08.2026 09:50')
  expect(momentWords(moment, 'en')).toBe('2026-08-04 09:50')
})

test('a number and its unit agree', () => {
  const days = { kind: 'duration', unit: 'calendar_day' } as const
  expect([1, 2, 5, 11, 21].map((count) => valueWords(count, days, uk))).toEqual([
    '1 календарний день',
    '2 календарні дні',
    '5 календарних днів',
    '11 календарних днів',
    '21 календарний день',
  ])
  expect(valueWords(1, days, en)).toBe('1 calendar day')
})

test('a decimal has a comma in Ukrainian and a point in English, and all its digits', () => {
  expect(amountWords({ n: 5n, d: 4n }, 'uk')).toBe('1,25')
  expect(amountWords({ n: 5n, d: 4n }, 'en')).toBe('1.25')
  expect(amountWords({ n: -1n, d: 8n }, 'uk')).toBe('-0,125')
})

test('a fraction whose digits never end stays a fraction', () => {
  expect(amountWords({ n: 4n, d: 11n }, 'uk')).toBe('4/11')
  expect(decimalWords({ n: 400n, d: 11n }, 2, 'uk')).toBe('36,36')
})

test('long numbers are grouped by three', () => {
  expect(grouped('133594383691942').replaceAll('\u00A0', ' ')).toBe('133 594 383 691 942')
  expect(grouped('217')).toBe('217')
})

test('what is none, unknown, empty, yes or no is said in words', () => {
  const list = { kind: 'list', of: { kind: 'text' } } as const
  expect(valueWords(null, { kind: 'date' }, uk)).toBe('немає')
  expect(valueWords(undefined, { kind: 'date' }, uk)).toBe('невідомо')
  expect(valueWords([], list, uk)).toBe('жодного')
  expect(valueWords(true, { kind: 'boolean' }, uk)).toBe('так')
  expect(valueWords(false, { kind: 'boolean' }, en)).toBe('no')
})

test('an enum value is told by its label', () => {
  expect(valueWords('civil', { kind: 'enum', name: 'speciality' }, uk)).toBe('цивільна')
  expect(valueWords('memo', { kind: 'enum', name: 'order_kind' }, en)).toBe('memo')
})

test('a person is called by name, another record by its kind with its number or days', () => {
  const named = (entity: string, values: FactRecord['values'], id?: string) =>
    recordWords(
      { entity, pointer: `/${entity}s/0`, values, supplied: {}, ...(id !== undefined && { id }) },
      uk,
    )
  expect(named('judge', { surname: 'Перший' }, 'А')).toBe('Перший')
  expect(named('juror', { name: 'Друга Д. Д.' }, 'П1')).toBe('Друга Д. Д.')
  expect(named('juror', {}, 'П1')).toBe('присяжний П1')
  expect(named('order', { kind: 'memo', signed_on: day })).toBe('записка 04.08.2026')
  expect(named('order', { signed_on: day }), 'of unknown kind').toBe('наказ 04.08.2026')
})
