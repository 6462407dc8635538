/** What stands behind a row of a register. */
import { expect, test } from 'vitest'
import type { RegisterRow, RegisterTable } from '../../../../../editor/api/index.ts'
import { latestOf, orderBehind } from '../../../../../editor/web/screens/registers/origin.ts'

const text = { uk: '', en: '' }
const cell = (field: string, entry: number | null) => ({
  field,
  text,
  raw: '',
  sealed: entry === null,
  entry,
})
const row: RegisterRow = {
  subject: 'judges/с01',
  label: text,
  owner: null,
  since: { entry: 1, true_at: '2026-01-16' },
  cells: [cell('surname', 1), cell('admin_post', 4), cell('load', 7), cell('kind', null)],
}
const order = (no: string) => ({ no, date: '2026-01-16', signed_by: 'Умовна У. У.' })
const entry = (true_at: string, by: RegisterTable['entries'][string]['order']) => ({
  true_at,
  recorded_at: '',
  by: '',
  order: by,
})
const entries = {
  1: entry('2026-01-16', order('1')),
  4: entry('2026-04-01', order('3')),
  7: entry('2026-08-03', null),
}

test('a row is true since its latest fact, and rests on the latest act that there is', () => {
  expect(latestOf(row, entries)).toBe('2026-08-03')
  expect(orderBehind(row, entries)?.no).toBe('3')
})

test('of two entries of one day the later in the ledger counts', () => {
  const same = { ...entries, 7: entry('2026-04-01', order('4')) }
  expect(orderBehind(row, same)?.no).toBe('4')
})

test('a row without an act has none', () => {
  const none = Object.fromEntries(
    Object.entries(entries).map(([seq, one]) => [seq, { ...one, order: null }]),
  )
  expect(orderBehind(row, none)).toBeNull()
})
