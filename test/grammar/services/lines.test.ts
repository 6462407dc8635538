import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, linesOf } from '../../../grammar/services/lines.ts'

const text = fc.string({ unit: fc.constantFrom('а', 'b', '😀', '\n', '\r\n', '\r', ' ') })

test('a position and its offset are one place', () => {
  fc.assert(
    fc.property(text, fc.nat(), (written, number) => {
      const { positionOf, offsetOf } = linesOf(written)
      const offset = number % (written.length + 1)
      const inEnd = written[offset - 1] === '\r' && written[offset] === '\n'
      if (!inEnd) expect(offsetOf(positionOf(offset))).toBe(offset)
    }),
  )
})

test('columns count UTF-16 units from 1, as the editor does', () => {
  expect(linesOf('а\n😀б').positionOf(4)).toEqual({ line: 2, column: 3 })
})

test('a place beyond its line is the end of the line', () => {
  expect(linesOf('аб\r\nв').offsetOf({ line: 1, column: 99 })).toBe(2)
  expect(linesOf('аб\nв').offsetOf({ line: 99, column: 99 })).toBe(4)
})

test('edits count places in the text before any of them', () => {
  const at = (column: number, end: number) => ({
    start: { line: 1, column },
    end: { line: 1, column: end },
  })
  const edits = [
    { range: at(4, 5), newText: 'Г' },
    { range: at(1, 3), newText: 'довге' },
  ]
  expect(edited('абвг', edits)).toBe('довгевГ')
})
