import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareUkrainian } from '../../../engine/draw/ukrainian-order.ts'

const ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'
const letter = fc.constantFrom(...Array.from(ALPHABET))
const surname = fc
  .array(letter, { minLength: 1, maxLength: 12 })
  .map(([first = '', ...rest]) => first.toUpperCase() + rest.join(''))
const anyText = fc.oneof(surname, fc.string({ unit: 'binary' }), fc.string())

describe('the order of Ukrainian names', () => {
  test('is that of the alphabet, with Ґ after Г, Є after Е, І and Ї after И, and Ь before Ю', () => {
    const letters = Array.from(ALPHABET.toUpperCase())
    expect(letters.toReversed().sort(compareUkrainian)).toEqual(letters)
  })

  test('puts names as a clerk would', () => {
    const names = ['Авраменко', 'Ґудзь', 'Євтушенко', 'Коваль', 'Ковальчук', 'Яценко', 'Smith']
    expect(names.toReversed().sort(compareUkrainian)).toEqual(names)
  })

  test('does not regard the spelling of the apostrophe, nor case, while letters differ', () => {
    const names = ["Лук'яненко", 'Лукʼянець', 'Лук’янов', 'лукянчук']
    expect(names.toReversed().sort(compareUkrainian)).toEqual(names)
  })

  test('puts spaces before hyphens, both before digits, digits before letters', () => {
    const names = ['Бойко А', 'Бойко-Дуб', 'Бойко1', 'Бойкова', 'Бойкоx', 'Бойкоё']
    expect(names.toReversed().sort(compareUkrainian)).toEqual(names)
  })

  test('is the same for composed and decomposed Й and Ї', () => {
    const decomposed = 'Й'.normalize('NFD')
    expect(compareUkrainian(`${decomposed}ова`, 'Йовб')).toBeLessThan(0)
    expect(compareUkrainian(`${decomposed}ова`, 'Ива')).toBeGreaterThan(0)
  })

  test('is total: only the same text is equal, and order can be reversed and chained', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        const [ab, bc, ac] = [
          compareUkrainian(a, b),
          compareUkrainian(b, c),
          compareUkrainian(a, c),
        ]
        expect(ab === 0).toBe(a === b)
        expect(Math.sign(compareUkrainian(b, a))).toBe(-Math.sign(ab) + 0)
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('agrees with the Ukrainian collation of ICU', () => {
    const icu = new Intl.Collator('uk')
    fc.assert(
      fc.property(surname, surname, (a, b) => {
        expect(Math.sign(compareUkrainian(a, b))).toBe(Math.sign(icu.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })
})
