/** A boundary moves by one unit of its own, over the ends of days, months and years. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literalText, stepped, type Literal } from '../../../engine/proving/mutants/literal-step.ts'

const span = { start: 0, end: 1 }
const step = (literal: Literal, by: 1 | -1): string => literalText(stepped(literal, by)).uk

test.each([
  [{ kind: 'integer', span, value: '14' }, '`15`', '`13`'],
  [{ kind: 'decimal', span, value: '1.05' }, '`1.06`', '`1.04`'],
  [{ kind: 'decimal', span, value: '0.0' }, '`0.1`', '`-0.1`'],
  [{ kind: 'date', span, value: '2026-12-31' }, '`01.01.2027`', '`30.12.2026`'],
  [
    { kind: 'datetime', span, value: '2026-03-01T00:00' },
    '`01.03.2026 00:01`',
    '`28.02.2026 23:59`',
  ],
  [{ kind: 'time', span, value: '17:00' }, '`17:01`', '`16:59`'],
  [{ kind: 'duration', span, amount: 2, unit: 'month' }, '`3` міс.', '`1` міс.'],
] as const)('%o', (literal, more, less) => {
  expect([step(literal, 1), step(literal, -1)]).toEqual([more, less])
})

test('up and down again is the same literal', () => {
  const numbers = fc.tuple(fc.integer(), fc.nat(99)).map(([whole, part]): Literal => ({
    kind: 'decimal',
    span,
    value: `${Math.abs(whole) + 1}.${String(part).padStart(2, '0')}`,
  }))
  fc.assert(
    fc.property(numbers, (literal) => {
      expect(stepped(stepped(literal, 1), -1)).toEqual(literal)
    }),
  )
})
