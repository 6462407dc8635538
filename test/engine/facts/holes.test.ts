import { expect, test } from 'vitest'
import { hiddenCharacters, withoutHidden } from '../../../engine/facts/hidden-characters.ts'
import { cutAtHoles, holesIn, strayBraces } from '../../../engine/facts/holes.ts'

const NAME = /[a-z.]+/u

test('a text is cut at its holes, and what a hole may not hold stays as it is written', () => {
  expect(cutAtHoles('від { a.b } до {c}, {1}', NAME)).toEqual([
    'від ',
    { hole: 'a.b' },
    ' до ',
    { hole: 'c' },
    ', {1}',
  ])
  expect(holesIn('{a}{b}{a}', NAME)).toEqual(['a', 'b', 'a'])
  expect(cutAtHoles('', NAME)).toEqual([])
})

test('lines with a brace that is no hole are told, others are not', () => {
  expect(strayBraces('{a}\nсправа {1}\nсуд }', NAME)).toEqual(['справа {1}', 'суд }'])
})

test('what nobody sees is told by its code and can be left out; ends of lines and tabs are not hidden', () => {
  const text = 'суд\u202e\u0007\u202e\tрядок\n'
  expect(hiddenCharacters(text)).toEqual(['U+202E', 'U+0007'])
  expect(withoutHidden(text)).toBe('суд\tрядок\n')
  expect(hiddenCharacters('\ud800')).toEqual(['U+D800'])
})
