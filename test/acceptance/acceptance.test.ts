/** The acceptance cases through the decision contract; only what a case expects is compared. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { decide } from '../../engine/index.ts'
import { shippedPolicies } from '../support/shipped-policies.ts'
import { mismatches, type Expected } from './expected.ts'

interface Case {
  readonly id: string
  readonly title: string
  readonly policy: string
  readonly as_of: string
  readonly known_at?: string
  readonly facts: object
  readonly expect: Expected
}

/** Files whose policies are shipped. */
const FILES = [
  'desn.yaml',
  'desn-own.yaml',
  'droh.yaml',
  'droh-own.yaml',
  'summons.yaml',
  'summons-own.yaml',
  'vkz-records.yaml',
  'vkz-records-own.yaml',
]

test('the shipped policies can be used', () => {
  const { runtime, diagnostics, calendarProblems } = shippedPolicies()
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(calendarProblems).toEqual([])
  expect(runtime).toBeDefined()
})

describe.each(FILES)('%s', (file) => {
  const cases = parse(readFileSync(`test/acceptance/${file}`, 'utf8')) as readonly Case[]

  test('there are cases', () => expect(cases.length).toBeGreaterThan(10))

  test.each(cases)('$id: $title', ({ expect: expected, ...given }) => {
    const { runtime } = shippedPolicies()
    const { id, policy, as_of, known_at, facts } = given
    const request = { id, policy, as_of, facts, ...(known_at !== undefined && { known_at }) }
    if (runtime === undefined) throw new Error('the shipped policies have errors')
    expect(mismatches(decide(runtime, request), expected)).toEqual([])
  })
})
