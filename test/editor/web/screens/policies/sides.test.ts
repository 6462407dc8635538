/** Which two editions are put beside each other. */
import { expect, test } from 'vitest'
import type { PolicyEdition } from '../../../../../editor/api/index.ts'
import { beforeIt, sidesOf } from '../../../../../editor/web/screens/policies/comparison/sides.ts'

const edition = (from: string): PolicyEdition => ({
  in_force_from: from,
  until: null,
  decision: null,
  adopted: null,
  published: null,
  entry: 1,
})
const [first, second, third] = ['2025-03-28', '2025-07-25', '2026-02-27'].map(edition)
const all = [first, second, third].filter((one) => one !== undefined)

test('the edition of a day stands beside the one before it', () => {
  expect(sidesOf(all, '2026-11-23')).toEqual({ from: '2025-07-25', to: '2026-02-27' })
  expect(sidesOf(all, '2025-08-01')).toEqual({ from: '2025-03-28', to: '2025-07-25' })
})

test('a day of the first edition, or before it, shows the first two', () => {
  expect(sidesOf(all, '2025-04-01')).toEqual({ from: '2025-03-28', to: '2025-07-25' })
  expect(sidesOf(all, '2020-01-01')).toEqual({ from: '2025-03-28', to: '2025-07-25' })
})

test('one edition has nothing beside it', () => {
  expect(sidesOf(all.slice(0, 1), '2026-11-23')).toBeUndefined()
  expect(first && beforeIt(all, first)).toBeUndefined()
  expect(third && beforeIt(all, third)).toEqual({ from: '2025-07-25', to: '2026-02-27' })
})
