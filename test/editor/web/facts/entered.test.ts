/** What an officer enters as facts: a value, known to be none, unknown; nothing else gets into the document. */
import { expect, test } from 'vitest'
import {
  type Entered,
  factsOf,
  NOTHING,
  scalar,
  withItems,
  withoutItem,
  withValue,
} from '../../../../editor/web/facts/entered.ts'
import type { FormField, FormGroup } from '../../../../editor/api/index.ts'

const field = (name: string, type: FormField['type'], isList = false): FormField => ({
  field: name,
  label: { uk: name, en: name },
  type,
  isList,
  isNeeded: false,
  isRead: true,
})

const GROUPS: readonly FormGroup[] = [
  {
    root: 'case',
    label: { uk: 'справа', en: 'case' },
    isList: false,
    fields: [
      field('id', 'text'),
      field('urgent', 'yes_no'),
      field('size', 'whole'),
      field('weight', 'decimal'),
      field('tags', 'choice', true),
    ],
  },
  {
    root: 'orders',
    label: { uk: 'розпорядження', en: 'orders' },
    isList: true,
    fields: [field('no', 'text')],
  },
  {
    root: 'recusal',
    label: { uk: 'відвід', en: 'recusal' },
    isList: false,
    fields: [field('target', 'choice')],
  },
]

const entered = (values: Entered['values']): Entered => ({ ...NOTHING, values })

test('what is not entered is absent, what is known to be none is null, a value has the type of its fact', () => {
  const facts = factsOf(
    GROUPS,
    entered({
      'case/id': ' 999/1/26 ',
      'case/urgent': 'no',
      'case/size': '3',
      'case/weight': '1,50',
      'case/tags': ['a', 'b'],
    }),
  )
  expect(facts).toEqual({
    case: { id: '999/1/26', urgent: false, size: 3, weight: '1.50', tags: ['a', 'b'] },
  })
  expect(factsOf(GROUPS, entered({ 'case/urgent': null }))).toEqual({ case: { urgent: null } })
  expect(factsOf(GROUPS, NOTHING)).toEqual({})
})

test('what is no number yet is left out, never sent as something else', () => {
  expect(factsOf(GROUPS, entered({ 'case/size': '3,5', 'case/weight': '1.' }))).toEqual({})
  expect(scalar({ type: 'time' }, '9:05')).toBe('09:05')
  expect(scalar({ type: 'time' }, '25:00')).toBeUndefined()
})

test('a list that is not entered is unknown, one without items is known to be empty', () => {
  expect(factsOf(GROUPS, withItems(NOTHING, 'orders', 0))).toEqual({ orders: [] })
  const two = withValue(withItems(NOTHING, 'orders', 2), 'orders/1/no', '27-р')
  expect(factsOf(GROUPS, two)).toEqual({ orders: [{}, { no: '27-р' }] })
  expect(factsOf(GROUPS, withoutItem(two, 'orders', 0))).toEqual({ orders: [{ no: '27-р' }] })
  expect(factsOf(GROUPS, withoutItem(withItems(NOTHING, 'orders', 1), 'orders', 0))).toEqual({})
})

test('an object that is known not to be there is null, and a value taken out is unknown again', () => {
  expect(factsOf(GROUPS, { ...NOTHING, absent: ['recusal'] })).toEqual({ recusal: null })
  const one = withValue(NOTHING, 'recusal/target', 'x')
  expect(factsOf(GROUPS, withValue(one, 'recusal/target', undefined))).toEqual({})
})

test('further facts go over those of the form, key by key; what is no JSON object adds nothing', () => {
  const with_ = (expert: string): Entered => ({ ...entered({ 'case/id': '1' }), expert })
  expect(factsOf(GROUPS, with_('{"case": {"state": "new"}, "jurors": []}'))).toEqual({
    case: { id: '1', state: 'new' },
    jurors: [],
  })
  expect(factsOf(GROUPS, with_('[1]'))).toEqual({ case: { id: '1' } })
  expect(factsOf(GROUPS, with_('{"case":'))).toEqual({ case: { id: '1' } })
})
