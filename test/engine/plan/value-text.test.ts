import { expect, test } from 'vitest'
import { parseDate, parseDateTime } from '../../../engine/index.ts'
import { valueText } from '../../../engine/plan/value-text.ts'

const decimal = (n: bigint, d: bigint) => valueText({ n, d }, { kind: 'decimal' })

test('decimals are written exactly, as a decimal where there is one', () => {
  expect(decimal(21n, 20n)).toBe('1.05')
  expect(decimal(-1n, 8n)).toBe('-0.125')
  expect(decimal(4n, 1n)).toBe('4')
  expect(decimal(1n, 3n)).toBe('1/3')
})

test('numbers are written by what they mean', () => {
  expect(valueText(parseDate('2026-09-01') ?? 0, { kind: 'date' })).toBe('2026-09-01')
  const moment = parseDateTime('2026-09-01T06:30:00Z') ?? 0
  expect(valueText(moment, { kind: 'datetime' })).toBe('2026-09-01T09:30:00+03:00')
  expect(valueText(17 * 60 + 5, { kind: 'time' })).toBe('17:05')
  expect(valueText(14, { kind: 'duration', unit: 'calendar_day' })).toBe('14')
})

test('lists, none and truth', () => {
  expect(valueText([1, 2, undefined], { kind: 'list', of: { kind: 'integer' } })).toBe('1, 2, ?')
  expect(valueText(null, { kind: 'text' })).toBe('null')
  expect(valueText(true, { kind: 'boolean' })).toBe('true')
})
