import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inReadingOrder } from '../../../engine/amending/clause-order.ts'

test('numbers count as numbers, and a clause stands before its parts', () => {
  const read = ['4.3.2', '4.3.12', '4.3.12.p1', '4.3.12.p2', '4.4', '10.1', '10.9.b1', '10.9.b10']
  expect(read.toReversed().toSorted(inReadingOrder)).toEqual(read)
})

test('a part of an act with parts of its own keeps its clauses together', () => {
  const read = ['1/2', '2/1', '2/1.b2', '2/10']
  expect(read.toReversed().toSorted(inReadingOrder)).toEqual(read)
})

const clause = fc
  .array(fc.oneof(fc.nat(30).map(String), fc.constantFrom('p1', 'b2', 'коло')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('.'))

test('the order is one: it does not depend on which of the two is asked first', () => {
  fc.assert(
    fc.property(clause, clause, (a, b) => {
      expect(Math.sign(inReadingOrder(a, b))).toBe(-Math.sign(inReadingOrder(b, a)) + 0)
      expect(inReadingOrder(a, b) === 0).toBe(a === b)
    }),
  )
})
