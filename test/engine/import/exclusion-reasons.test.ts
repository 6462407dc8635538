import { expect, test } from 'vitest'
import {
  clausesOf,
  exclusionReasons,
  partsOf,
  splitOutside,
} from '../../../engine/import/exclusion-reasons.ts'

const REASONS = [
  { says: 'Відпустка', under: 'Табель', clauses: ['x/1'] },
  { says: 'Відпустка', clauses: ['x/2', 'x/3'] },
]

test('a comma in brackets or in quotation marks does not part a list', () => {
  expect(splitOutside('А - Б(в, г), Д - "е, є", Ж')).toEqual(['А - Б(в, г)', 'Д - "е, є"', 'Ж'])
})

test('a reason with a bracket is several parts under one head', () => {
  expect(partsOf('Табель(Відпустка, заборона перед "Відпустка")')).toEqual([
    { head: 'Табель', text: 'Відпустка' },
    { head: 'Табель', text: 'заборона перед "Відпустка"' },
  ])
  expect(partsOf('Відсутня спеціалізація')).toEqual([
    { head: undefined, text: 'Відсутня спеціалізація' },
  ])
})

test('words are compared whole, whatever their case, blanks and quotation marks', () => {
  expect(clausesOf({ head: 'табель', text: 'ВІДПУСТКА' }, REASONS)).toEqual(['x/1'])
  expect(clausesOf({ head: undefined, text: ' відпустка ' }, REASONS)).toEqual(['x/2', 'x/3'])
  expect(clausesOf({ head: undefined, text: 'Відпустка без збереження' }, REASONS)).toEqual([])
})

test('data of the wrong shape is refused with the place', () => {
  const read = exclusionReasons({ reasons: [{ says: 'Відпустка', clauses: [] }] })
  expect(read).toEqual({ problems: [{ path: '/reasons/0/clauses', message: 'список закороткий' }] })
})
