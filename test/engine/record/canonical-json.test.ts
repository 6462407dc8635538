import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, digest, sha256Hex } from '../../../engine/record/canonical-json.ts'
import { decimalsAsText } from '../../../engine/record/decimals-as-text.ts'
import jcs from '../../vectors/rfc8785-jcs.json' with { type: 'json' }

/** The one document of RFC 8785 with fractions, which this profile refuses by design. */
const WITH_FRACTIONS = 'values'

const wholeJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5 }),
  ),
})).value

describe('canonical JSON', () => {
  const documents = jcs.documents.filter(({ name }) => name !== WITH_FRACTIONS)

  test.each(documents)('of the RFC 8785 document "$name" has its bytes and digest', (document) => {
    const text = canonicalJson(JSON.parse(document.input_text))
    expect(text).toBe(document.canonical_text)
    expect(Buffer.from(text).toString('hex')).toBe(document.canonical_hex)
    expect(sha256Hex(text)).toBe(document.sha256_of_canonical)
  })

  test('refuses the fractions that RFC 8785 would allow: a decimal is text here', () => {
    const document = jcs.documents.find(({ name }) => name === WITH_FRACTIONS)
    expect(() => canonicalJson(JSON.parse(document?.input_text ?? ''))).toThrow(/as text/)
  })

  test.each(jcs.numbers)(
    'writes the RFC 8785 number %s as %s only if it is a safe whole number',
    (bits, text) => {
      const value = Buffer.from(bits ?? '', 'hex').readDoubleBE()
      if (Number.isSafeInteger(value)) expect(canonicalJson(value)).toBe(text)
      else expect(() => canonicalJson(value)).toThrow(/as text/)
    },
  )

  test.each(jcs.must_reject_ieee)('refuses the number %s, which is none', (bits) => {
    expect(() => canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toThrow(TypeError)
  })

  test('agrees with the canonicalize package on any JSON of whole numbers', () => {
    fc.assert(
      fc.property(wholeJson, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
      { numRuns: 1000 },
    )
  })

  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed())
        expect(digest(reversed)).toBe(digest(value))
      }),
    )
  })

  test('orders keys by UTF-16 code units, so an emoji stands before U+FB33', () => {
    expect(canonicalJson({ '\ufb33': 1, '😂': 2, б: 3, a: 4 })).toBe(
      '{"a":4,"б":3,"😂":2,"\ufb33":1}',
    )
  })

  test('stops at what JSON cannot hold: a mistake in our code, not in a document', () => {
    const circle: unknown[] = []
    circle.push(circle)
    const wrong = [undefined, [undefined], { a: undefined }, () => 1, Symbol('a'), 1n, new Date(0)]
    for (const value of [
      ...wrong,
      new Map(),
      0.5,
      2 ** 53,
      Number.NaN,
      '\ud800',
      { '\udc00': 1 },
    ]) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
    expect(() => canonicalJson(Array(2))).toThrow(TypeError)
    expect(() => canonicalJson(circle)).toThrow(/circle/)
  })

  test('digests with sha256', () => {
    expect(digest({})).toBe(`sha256:${sha256Hex('{}')}`)
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

test('decimals of a facts document become text, everything else stays', () => {
  const facts = { judges: [{ id: 'А', load_coefficient: 22.25, days_worked: 4, absences: null }] }
  expect(decimalsAsText(facts)).toEqual({
    judges: [{ id: 'А', load_coefficient: '22.25', days_worked: 4, absences: null }],
  })
  expect(decimalsAsText([1e-7, -0.5, true])).toEqual(['0.0000001', '-0.5', true])
})
