/** The shipped policies under bad treatment: any request gets an answer or a located error. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { decide } from '../../../engine/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

interface Case {
  readonly policy: string
  readonly as_of: string
  readonly facts: object
}
const cases = parse(readFileSync('test/acceptance/desn.yaml', 'utf8')) as readonly Case[]
const { runtime } = shippedPolicies()
const ask = (request: unknown) => {
  if (runtime === undefined) throw new Error('the shipped policies have errors')
  return decide(runtime, request)
}

/** The document with one value replaced, wherever the walk of random steps ends. */
function damaged(value: unknown, steps: readonly number[], instead: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined || typeof value !== 'object' || value === null) return instead
  const keys = Object.keys(value)
  const key = keys[step % Math.max(keys.length, 1)]
  if (key === undefined) return instead
  const inner = damaged((value as Readonly<Record<string, unknown>>)[key], rest, instead)
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === key ? inner : item))
  return { ...value, [key]: inner }
}

test('damaged facts are answered or refused, and never break the engine', () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      '2200-12-31',
      '1900-01-01',
      '2026-02-30',
      '1900-01-01T00:00:00Z',
      '2200-12-31T23:59:00Z',
      1e300,
      -1,
      '0',
      '0.00',
    ),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(fc.nat(50), { maxLength: 4 }),
      values,
      (one, steps, instead) => {
        const answer = ask({
          id: 'x',
          policy: one.policy,
          as_of: one.as_of,
          facts: damaged(one.facts, steps, instead),
        })
        expect(answer.schema_version).toBe(1)
      },
    ),
    { numRuns: 600 },
  )
})

test('anything that is not a request is refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      expect(ask(input)).toHaveProperty('error')
    }),
    { numRuns: 200 },
  )
})
