/** Places in the facts, and what of them two snapshots have in common. */
import { describe, expect, test } from 'vitest'
import { isAt, isUnder, valueAt, valuesAt } from '../../../../engine/audit/read/places.ts'
import { absenceOn, snapshotIn } from '../../../../engine/audit/read/snapshot.ts'
import { parseDate } from '../../../../engine/time/day.ts'
import { settings } from '../../../support/auditing.ts'

const day = (text: string): number => parseDate(text) ?? Number.NaN

const DOCUMENT = {
  judges: [
    { id: 'с01', absences: [{ starts_on: '2026-08-03', ends_on: '2026-08-05' }] },
    { id: 'с02', absences: [{ id: 'в7', starts_on: '2026-08-10', ends_on: null }] },
  ],
  case: { kind: 'civil' },
}

describe('a place', () => {
  test('names an item by its id, and by its number where it has none', () => {
    expect(valuesAt(DOCUMENT, '/judges/*/absences/*/starts_on')).toEqual([
      { value: '2026-08-03', item: '/с01/0' },
      { value: '2026-08-10', item: '/с02/в7' },
    ])
    expect(valueAt(DOCUMENT, '/judges/с02/absences/в7/ends_on')).toBe(null)
    expect(valueAt(DOCUMENT, '/case/kind')).toBe('civil')
  })

  test('that is not there has no value', () => {
    for (const place of ['/case/id', '/judges/с03', '/case/kind/x', '/toString']) {
      expect(valuesAt(DOCUMENT, place)).toEqual([])
    }
  })

  test('lies under a pattern part by part', () => {
    const pattern = '/judges/*/absences/*'
    expect(isUnder('/judges/с01/absences/0/starts_on', pattern)).toBe(true)
    expect(isUnder('/judges/с01/roles', pattern)).toBe(false)
    expect([isAt('judges/с01', 'judges/*'), isAt('judges/с01/absences/1', 'judges/*')]).toEqual([
      true,
      false,
    ])
  })
})

describe('a snapshot', () => {
  test('knows who is away on which days, both ends included', () => {
    const snapshot = snapshotIn(DOCUMENT, settings.facts)
    const away = (id: string, on: string) => absenceOn(snapshot, id, day(on)) !== undefined
    expect(['02', '03', '05', '06'].map((on) => away('с01', `2026-08-${on}`))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([away('с02', '2026-08-09'), away('с02', '2027-08-09')]).toEqual([false, true])
  })

  test('compares parties by role and name, whatever their order and case, and never sealed ones', () => {
    const of = (participants: readonly object[]) =>
      snapshotIn({ ...DOCUMENT, participants }, settings.facts).filing
    const one = { id: 'у1', role: 'plaintiff', name: 'Особа 1' }
    const two = { id: 'у2', role: 'defendant', name: 'Особа 2' }
    expect(of([one, two])).toBe(
      of([
        { ...two, id: 'у9' },
        { ...one, name: ' особа 1' },
      ]),
    )
    expect(of([one, two])).not.toBe(of([{ ...one, role: 'defendant' }, two]))
    expect(of([one, { ...two, name: { sealed: `sha256:${'0'.repeat(64)}` } }])).toBeUndefined()
    expect(of([])).toBeUndefined()
  })
})
