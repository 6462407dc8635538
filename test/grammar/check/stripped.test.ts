/** The meaning of a tree: what digests are made of. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPolicy, meaningOf, stripped } from '../../../grammar/check/index.ts'
import { HEADER, inputOf, sha256 } from './support.ts'

test('is canonical JSON: sorted keys, no absent ones, none that only tell how it was written', () => {
  const node = {
    when: { kind: 'text', value: '«"так"»', span: { start: 1, end: 2 } },
    clauses: ['4.3.2', '4.3.10'],
    because: undefined,
    comments: ['# тут'],
    endComments: [],
    amount: 1.5,
    exclusions: true,
    nothing: null,
  }
  expect(meaningOf(node)).toBe(
    '{"amount":1.5,"clauses":["4.3.2","4.3.10"],"exclusions":true,"nothing":null,"when":{"kind":"text","value":"«\\"так\\"»"}}',
  )
})

test('reads back as the tree itself, whatever its texts and the order of its keys', () => {
  const plain = fc.jsonValue()
  fc.assert(
    fc.property(plain, (value) => {
      expect(stripped(value)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(meaningOf(reversed(value))).toBe(meaningOf(value))
    }),
  )
})

/** The same value with its keys in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  )
}

test('is written for a digest only when somebody asks for the digest, and once', () => {
  const texts: string[] = []
  const counting = (text: string): string => sha256(texts[texts.push(text) - 1] ?? '')
  const { policy } = checkPolicy({ ...inputOf({ base: HEADER }), sha256: counting })
  expect(texts).toHaveLength(0)
  const digests = [policy?.editions[0]?.digest, policy?.editions[0]?.digest]
  expect(texts).toHaveLength(1)
  expect(digests).toEqual(Array(2).fill(`sha256:${sha256(texts[0] ?? '')}`))
})
