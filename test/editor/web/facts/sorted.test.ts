/** Which facts stand first in a form. */
import { expect, test } from 'vitest'
import type { FormField, FormGroup } from '../../../../editor/api/index.ts'
import { NOTHING, withValue } from '../../../../editor/web/facts/entered.ts'
import { sorted, wantedFirst } from '../../../../editor/web/facts/sorted.ts'

const label = { uk: 'поле', en: 'field' }
const field = (name: string, isRead = true): FormField => ({
  field: name,
  label,
  type: 'text',
  isList: false,
  isNeeded: false,
  isRead,
})
const GROUPS: readonly FormGroup[] = [
  {
    root: 'case',
    label,
    isList: false,
    fields: [field('id'), field('kind'), field('note', false)],
  },
  { root: 'act', label, isList: false, fields: [field('by')] },
]
const places = (groups: readonly FormGroup[]) =>
  groups.flatMap(({ root, fields }) => fields.map((one) => `${root}/${one.field}`))

test('the number of the case, what is needed of it and what is filled in stand first', () => {
  const filled = withValue(NOTHING, 'act/by', 'голова')
  const wanted = wantedFirst(GROUPS, filled, new Set(['case/kind', 'act/by']))
  const { first, others, printed } = sorted(GROUPS, wanted)
  expect(places(first)).toEqual(['case/id', 'case/kind', 'act/by'])
  expect(places(others)).toEqual([])
  expect(places(printed)).toEqual(['case/note'])
})

test('of another object nothing stands first because it is needed', () => {
  expect(wantedFirst(GROUPS, NOTHING, new Set(['act/by', 'case/note']))).toEqual([
    'case/id',
    'case/note',
  ])
})

test('fields stand in the order in which they came, not in that of the form', () => {
  const { first, others } = sorted(GROUPS, ['act/by', 'case/note', 'case/id'])
  expect(places(first)).toEqual(['act/by', 'case/note', 'case/id'])
  expect(places(others)).toEqual(['case/kind'])
})
