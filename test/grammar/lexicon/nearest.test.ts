import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, inOneScript, nearest } from '../../../grammar/lexicon/nearest.ts'

const known = ['якщо', 'інакше', 'суддя', 'справа', 'відсутність', 'закінчення_повноважень']

describe('the nearest known word', () => {
  it('is found through a misprint', () => {
    expect(nearest('якшо', known)).toBe('якщо')
    expect(nearest('відсутнсть', known)).toBe('відсутність')
    expect(nearest('сдудя', known)).toBe('суддя')
  })

  it('is found through latin letters that look ukrainian', () => {
    expect(nearest('cпpaвa', known)).toBe('справа')
  })

  it('is found through the wrong keyboard layout', () => {
    expect(nearest('zroj', known)).toBe('якщо')
  })

  it('is found through spelling by sound', () => {
    expect(nearest('yakshcho', known)).toBe('якщо')
    expect(nearest('sprava', known)).toBe('справа')
  })

  it('is none when nothing resembles it', () => {
    expect(nearest('погода', known)).toBeUndefined()
    expect(nearest('', known)).toBeUndefined()
  })

  it('a known word is nearest to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), (word) => {
        expect(nearest(word, known)).toBe(word)
      }),
    )
  })
})

describe('edit distance', () => {
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('суд', 'сду')).toBe(1)
  })

  it('is symmetric and zero only for equal words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('a word of mixed letters', () => {
  it('is put in one script when every foreign letter has a look-alike', () => {
    expect(inOneScript('cуд')).toBe('суд')
    expect(inOneScript('dаte')).toBe('date')
    expect(inOneScript('Зasad')).toBeUndefined()
  })
})
