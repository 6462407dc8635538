import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../engine/record/canonical-json.ts'
import { isCanonicalText } from '../../../engine/record/is-canonical.ts'

test('a text is canonical exactly when its value has that canonical text', () => {
  const texts = fc.oneof(
    fc.json(),
    fc.json().map((text) => JSON.stringify(ordered(JSON.parse(text)))),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  )
  let canonical = 0
  fc.assert(
    fc.property(texts, (text) => {
      const value: unknown = JSON.parse(text)
      const expected = canonicalTextOf(value) === text
      canonical += expected ? 1 : 0
      expect([text, isCanonicalText(text, value)]).toEqual([text, expected])
    }),
    { numRuns: 3000 },
  )
  expect(canonical).toBeGreaterThan(100)
})

test.each([
  ['{"b":1,"a":2}', false],
  ['{"a":2,"b":1}', true],
  ['{"a": 2}', false],
  ['[1.5]', false],
  ['[-0]', false],
  ['[9007199254740993]', false],
  ['"\\ud800"', false],
  ['"\\u0061"', false],
  ['"\\u0001"', true],
  // Keys that look like numbers have another order in JavaScript.
  ['{"10":1,"9":2}', true],
  ['{"9":1,"10":2}', false],
])('%s: %s', (text, expected) => {
  const value: unknown = JSON.parse(text)
  expect(isCanonicalText(text, value)).toBe(expected)
  expect(canonicalTextOf(value) === text).toBe(expected)
})

function canonicalTextOf(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}

/** Keys in the order of their UTF-16 code units, as far as JavaScript keeps an order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  )
}
