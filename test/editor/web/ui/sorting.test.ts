/** The order of rows. */
import { expect, test } from 'vitest'
import { sorted } from '../../../../editor/web/ui/sorting.ts'

const valuesOf = (values: readonly (string | number | null)[], descending = false) =>
  sorted(values, (value) => value, descending)

test('words go by the Ukrainian alphabet', () => {
  expect(valuesOf(['Яна', 'Ірина', 'Єва', 'Ганна', 'Ґенадій'])).toEqual([
    'Ганна',
    'Ґенадій',
    'Єва',
    'Ірина',
    'Яна',
  ])
})

test('numbers go by size, what is missing stays last in both directions', () => {
  expect(valuesOf([10, null, 9, 100])).toEqual([9, 10, 100, null])
  expect(valuesOf([10, null, 9, 100], true)).toEqual([100, 10, 9, null])
})

test('equal rows keep their order, and the list that was given stays as it was', () => {
  const rows = [
    { id: 1, key: 'б' },
    { id: 2, key: 'а' },
    { id: 3, key: 'б' },
  ]
  expect(sorted(rows, ({ key }) => key, false).map(({ id }) => id)).toEqual([2, 1, 3])
  expect(sorted(rows, ({ key }) => key, true).map(({ id }) => id)).toEqual([1, 3, 2])
  expect(rows.map(({ id }) => id)).toEqual([1, 2, 3])
})
