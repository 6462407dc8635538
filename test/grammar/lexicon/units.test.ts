import { describe, expect, it } from 'vitest'
import { counted, plural, unitForm } from '../../../grammar/lexicon/units.ts'
import { words } from '../../../grammar/lexicon/words.ts'

describe('units beside numbers', () => {
  it.each([
    [1, '1 робочий день'],
    [3, '3 робочі дні'],
    [5, '5 робочих днів'],
    [11, '11 робочих днів'],
    [14, '14 робочих днів'],
    [21, '21 робочий день'],
    [22, '22 робочі дні'],
  ])('%i working days in ukrainian', (amount, expected) => {
    expect(counted(amount, 'working_day', 'uk')).toBe(expected)
  })

  it('english has one form for one and one for many', () => {
    expect(counted(1, 'calendar_day', 'en')).toBe('1 calendar day')
    expect(counted(2, 'calendar_day', 'en')).toBe('2 calendar days')
  })

  it('every printed form is accepted when read', () => {
    for (const unit of ['calendar_day', 'working_day', 'month', 'hour', 'minute'] as const) {
      for (const lang of ['uk', 'en'] as const) {
        for (const amount of [0, 1, 2, 5, 1.5]) {
          expect(words(unit, lang)).toContain(unitForm(unit, amount, lang))
        }
      }
    }
  })

  it('nouns are counted in the same way', () => {
    expect([1, 2, 5].map((n) => plural(n, 'uk', ['суддя', 'судді', 'суддів']))).toEqual([
      'суддя',
      'судді',
      'суддів',
    ])
    expect([1, 2, 5].map((n) => plural(n, 'en', ['judge', 'judges', 'judges']))).toEqual([
      'judge',
      'judges',
      'judges',
    ])
  })
})
