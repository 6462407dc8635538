/** Which facts of a register have a column of their own. */
import { expect, test } from 'vitest'
import type { RegisterRow, RegisterTable } from '../../../../../editor/api/index.ts'
import { ROOM, toldColumns } from '../../../../../editor/web/screens/registers/told-columns.ts'

const both = (text: string) => ({ uk: text, en: text })
const FIELDS = ['surname', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

const registerOf = (fields: readonly string[]): RegisterTable['register'] => ({
  id: 'people',
  title: both('люди'),
  subject: 'people/*',
  view_of: null,
  of: null,
  key: null,
  makes_key: false,
  columns: fields.map((field) => ({
    field,
    heading: both(field),
    kind: 'text',
    list: false,
    values: [],
    refers: null,
    required: false,
    by_act: false,
  })),
  common: {},
  days: 'none',
})

const rowOf = (
  name: string,
  known: readonly string[],
  sealed: readonly string[] = [],
): RegisterRow => ({
  subject: `people/${name}`,
  label: both(name),
  owner: null,
  since: { entry: 1, true_at: '2026-01-16' },
  cells: [
    { field: 'surname', text: both(name), raw: name, sealed: false, entry: 1 },
    ...known.map((field) => ({
      field,
      text: both(`${field} 1`),
      raw: '1',
      sealed: false,
      entry: 1,
    })),
    ...sealed.map((field) => ({ field, text: both(''), raw: '', sealed: true, entry: null })),
  ],
})

const told = (rows: readonly RegisterRow[], room = ROOM.usual) => {
  const { own, others, left, isWide } = toldColumns(
    { register: registerOf(FIELDS), rows: [...rows] },
    room,
  )
  const names = (columns: typeof own) => columns.map(({ field }) => field).join(' ')
  return { own: names(own), others: names(others), left: names(left), isWide }
}

test('what nobody says, and what only the name says again, has no column', () => {
  expect(told([rowOf('Перша', ['a', 'c']), rowOf('Друга', ['c'])])).toEqual({
    own: 'a c',
    others: '',
    left: '',
    isWide: false,
  })
})

test('what stands sealed is there, though nobody reads it', () => {
  expect(told([rowOf('Перша', [], ['b'])]).own).toBe('b')
})

test('of many columns those that few records fill are told together', () => {
  const rows = ['1', '2', '3', '4'].map((name) => rowOf(name, ['a', 'b', 'c', 'd', 'e']))
  expect(told([...rows, rowOf('5', ['a', 'g'])])).toEqual({
    own: 'a b c d e',
    others: 'g',
    left: '',
    isWide: true,
  })
})

test('no more columns stand beside one another than a window holds; the others are left to the page of the record', () => {
  expect(told([rowOf('Перша', FIELDS.slice(1))])).toEqual({
    own: 'a b c d e f g',
    others: '',
    left: 'h i',
    isWide: true,
  })
})

test('a narrow window holds fewer', () => {
  expect(told([rowOf('Перша', ['a', 'b', 'c', 'd', 'e'])], ROOM.narrow)).toEqual({
    own: 'a b c d',
    others: '',
    left: 'e',
    isWide: true,
  })
})
