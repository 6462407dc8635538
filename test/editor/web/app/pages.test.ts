/** Who sees which section, and where he begins. */
import { expect, test } from 'vitest'
import { ROLES } from '../../../../editor/api/index.ts'
import { areasFor, firstPageFor } from '../../../../editor/web/app/pages.ts'

test.each([
  ['author', ['policies', 'change', 'distribution', 'audit']],
  ['approver', ['policies', 'change', 'distribution', 'audit']],
  ['administrator', ['policies', 'change', 'distribution', 'registers', 'audit']],
  ['distribution_officer', ['policies', 'distribution', 'registers', 'audit']],
  ['auditor', ['policies', 'change', 'distribution', 'registers', 'audit']],
  ['reader', ['policies', 'audit']],
] as const)('%s sees what the table of roles allows', (role, areas) => {
  expect(areasFor([role])).toEqual(areas)
})

test('several roles see what each of them sees', () => {
  expect(areasFor(['reader', 'distribution_officer'])).toEqual([
    'policies',
    'distribution',
    'registers',
    'audit',
  ])
})

test('everybody begins on a screen that is open to him', () => {
  for (const role of ROLES) {
    const first = firstPageFor([role]).slice(1)
    expect(areasFor([role]), role).toContain(first)
  }
  expect(firstPageFor([])).toBe('/policies')
})
