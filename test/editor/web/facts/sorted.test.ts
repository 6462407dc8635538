/** Which facts stand first in a form. */
import { expect, test } from 'vitest'
import type { FormField, FormGroup } from '../../../../editor/api/index.ts'
import { NOTHING, withValue } from '../../../../editor/web/facts/entered.ts'
import { sorted } from '../../../../editor/web/facts/sorted.ts'

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
  const { first, others, printed } = sorted(
    GROUPS,
    withValue(NOTHING, 'act/by', 'голова'),
    new Set(['case/kind', 'act/by']),
  )
  expect(places(first)).toEqual(['case/id', 'case/kind', 'act/by'])
  expect(places(others)).toEqual([])
  expect(places(printed)).toEqual(['case/note'])
})

test('a field that is emptied keeps its place where it is asked to', () => {
  expect(places(sorted(GROUPS, NOTHING, new Set()).first)).toEqual(['case/id'])
  const { first } = sorted(GROUPS, NOTHING, new Set(), new Set(['act/by', 'case/note']))
  expect(places(first)).toEqual(['case/id', 'case/note', 'act/by'])
})
