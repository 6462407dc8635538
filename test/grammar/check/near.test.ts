import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { nearest } from '../../../grammar/check/index.ts'

const KNOWN = ['суддя', 'справа', 'відсутність', 'absence', 'case']

describe('did you mean', () => {
  it('forgives a slip of a letter', () => {
    expect(nearest('відсутнисть', KNOWN)).toBe('відсутність')
    expect(nearest('absense', KNOWN)).toBe('absence')
  })

  it('sees through a Latin letter that looks Cyrillic', () => {
    expect(nearest('cпpaвa', KNOWN)).toBe('справа')
  })

  it('reads a word typed in the wrong keyboard layout', () => {
    expect(nearest('cellz', KNOWN)).toBe('суддя')
    expect(nearest('cghfdf', KNOWN)).toBe('справа')
  })

  it('keeps silent when nothing is near', () => {
    expect(nearest('календар', KNOWN)).toBeUndefined()
    expect(nearest('щось', [])).toBeUndefined()
  })

  it('finds any known word itself', () => {
    fc.assert(fc.property(fc.constantFrom(...KNOWN), (word) => nearest(word, KNOWN) === word))
  })
})
