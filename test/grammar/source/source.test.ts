import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAround, offsetAt, positionAt } from '../../../grammar/source/source.ts'

const source = (text: string) => ({ path: 'засади.zasady', text })

describe('places in a source', () => {
  it('lines and columns count from one', () => {
    expect(positionAt(source('засади\nсуд "А"'), 0)).toEqual({ line: 1, column: 1 })
    expect(positionAt(source('засади\nсуд "А"'), 11)).toEqual({ line: 2, column: 5 })
  })

  it('a line ends with a line feed, a carriage return, or both', () => {
    expect(positionAt(source('а\r\nб\rв\nг'), 7)).toEqual({ line: 4, column: 1 })
  })

  it('a column counts characters, not code units', () => {
    expect(positionAt(source('𝒜б'), 2)).toEqual({ line: 1, column: 2 })
  })

  it('an offset outside the text, or none at all, is moved to the nearest end', () => {
    expect(positionAt(source('аб'), -5)).toEqual({ line: 1, column: 1 })
    expect(positionAt(source('аб'), 99)).toEqual({ line: 1, column: 3 })
    expect(positionAt(source('аб'), NaN)).toEqual({ line: 1, column: 3 })
  })

  it('the line around an offset comes without its end', () => {
    expect(lineAround(source('один\r\nдва\r\nтри'), 7)).toEqual({ start: 6, text: 'два' })
  })

  it('a position leads back to its offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'b', '\n', '\t', ' ') }),
        fc.nat(),
        (text, n) => {
          const offset = n % (text.length + 1)
          expect(offsetAt(source(text), positionAt(source(text), offset))).toBe(offset)
        },
      ),
    )
  })
})
