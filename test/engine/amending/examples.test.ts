import { expect, test } from 'vitest'
import { withExamples } from '../../../engine/amending/examples.ts'
import type { Operation } from '../../../grammar/index.ts'
import { policyNamed } from './amended-court.ts'

const policy = policyNamed('desn')
const [example] = policy.tests
if (example === undefined) throw new Error('a policy without examples')
const own = { ...example, title: 'новий приклад' }
const changed = { ...policy, base: { ...policy.base, statements: [example, own] } }

const span = { start: 0, end: 0 }
const repeal: Operation = { kind: 'repeal', clauses: ['1'], span }
const add: Operation = { kind: 'add', clauses: ['2'], statements: [], span }

test('an example that the policy does not have goes into the last operation that holds statements', () => {
  const { operations, leftOut } = withExamples([add, repeal], changed, policy)
  expect(operations).toEqual([{ ...add, statements: [own] }, repeal])
  expect(leftOut('текст')).toEqual([])
})

test('an amendment of repeals alone has no place for it, and that is said', () => {
  const { operations, leftOut } = withExamples([repeal], changed, policy)
  expect(operations).toEqual([repeal])
  expect(leftOut('текст')).toMatchObject([{ code: 'amend/examples-left-out', path: 'текст' }])
})
