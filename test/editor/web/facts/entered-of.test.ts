/** A facts document shown in a form and read back is the same document, whatever the form can show of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormField, FormGroup, FormType } from '../../../../editor/api/index.ts'
import { expertFacts, factsOf } from '../../../../editor/web/facts/entered.ts'
import { enteredOf } from '../../../../editor/web/facts/entered-of.ts'

const label = { uk: 'поле', en: 'field' }
const field = (name: string, type: FormType, isList = false): FormField => ({
  field: name,
  label,
  type,
  isList,
  isNeeded: false,
  isRead: true,
  ...(type === 'choice' && { values: [{ value: 'civil', label }] }),
})
const FIELDS = [
  field('id', 'text'),
  field('kind', 'choice'),
  field('urgent', 'yes_no'),
  field('day', 'date'),
  field('at', 'moment'),
  field('hour', 'time'),
  field('days', 'whole'),
  field('sum', 'decimal'),
  field('judge', 'judge'),
  field('kinds', 'choice', true),
  field('names', 'text', true),
]
const GROUPS: readonly FormGroup[] = [
  { root: 'case', label, isList: false, fields: FIELDS },
  { root: 'orders', label, isList: true, fields: FIELDS },
]
const FACTS = {
  case: {
    id: '1/26',
    kind: 'civil',
    urgent: false,
    day: '2026-08-04',
    at: '2026-08-04T09:50:00+03:00',
    hour: '09:50',
    days: 5,
    sum: '2.5',
    judge: null,
    kinds: ['civil'],
  },
  orders: [{ id: 'а', names: ['б', 'в'] }, {}],
}

test('every kind of fact has its field, and nothing of it is left as text', () => {
  const entered = enteredOf(GROUPS, FACTS)
  expect(entered.expert).toBe('')
  expect(entered.values['case/urgent']).toBe('no')
  expect(entered.values['case/judge']).toBeNull()
  expect(entered.lists).toEqual({ orders: 2 })
  expect(factsOf(GROUPS, entered)).toEqual(FACTS)
})

test('what no field can show stands as text beside the form', () => {
  const facts = {
    case: { id: '1/26', kind: 'unheard_of', days: 1.5, panel: { size: 3 } },
    orders: [{ id: 'а', inner: {} }],
    court: { id: 'x' },
  }
  const entered = enteredOf(GROUPS, facts)
  expect(entered.values).toEqual({ 'case/id': '1/26' })
  expect(expertFacts(entered.expert)).toEqual({ ...facts, case: { ...facts.case, id: undefined } })
  expect(factsOf(GROUPS, entered)).toEqual(facts)
})

const json = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -3, 1.5, 1e21, '', ' а ', 'civil', '09:50', '2,5'),
  fc.constantFrom<unknown>('2026-08-04', '2026-08-04T09:50:00+03:00', 'а,б', '2.50', {}, [], ['а']),
  fc.array(fc.constantFrom<unknown>('civil', 'а,б', '', 1, null)),
)
const item = fc.dictionary(
  fc.constantFrom(...FIELDS.map(({ field: name }) => name), 'panel', 'other'),
  json,
)

test('any facts come back as they were', () => {
  const facts = fc.record(
    {
      case: fc.oneof(item, json),
      orders: fc.oneof(fc.array(fc.oneof(item, json)), json),
      court: json,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(facts, (one) => {
      expect(factsOf(GROUPS, enteredOf(GROUPS, one))).toEqual(one)
    }),
  )
})
