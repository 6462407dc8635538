/** How many clauses of a list have a rule and a test. */
import { expect, test } from 'vitest'
import { clauseCoverage } from '../../../engine/proving/clause-coverage.ts'
import { smallCourt } from './small-court.ts'

const LIST = [
  { id: 'small/1', document: 'small', kind: 'computable' },
  { id: 'small/5', document: 'small', kind: 'procedural' },
  { id: 'small/8', document: 'small', kind: 'parameter' },
  { id: 'small/9', document: 'small', kind: 'declarative' },
  { id: 'other/1', document: 'other', kind: 'computable' },
]

const POLICY = smallCourt(`
тест "відпустка" станом на 10.03.2026 на основі двоє
  очікується пункт "1" не_діє
`)

test('only clauses that decide something are counted, each document for itself', () => {
  const { documents } = clauseCoverage(LIST, [{ policy: POLICY, passing: POLICY.tests }])
  expect(documents['small']).toMatchObject({ total: 3, ruled: 2, tested: 1 })
  expect(documents['small']?.gaps).toEqual([
    { id: 'small/5', rule: true, test: false },
    { id: 'small/8', rule: false, test: false },
  ])
  expect(documents['small']?.missing).toEqual(['small/5', 'small/8'])
})

test('a document without a policy has no rules', () => {
  const { documents } = clauseCoverage(LIST, [{ policy: POLICY, passing: POLICY.tests }])
  expect(documents['other']).toMatchObject({ total: 1, ruled: 0, tested: 0, missing: ['other/1'] })
})

test('a test that does not pass proves nothing', () => {
  const { documents } = clauseCoverage(LIST, [{ policy: POLICY, passing: [] }])
  expect(documents['small']?.tested).toBe(0)
})

test('where mutations were run, they say what is tested', () => {
  const tested = new Set(['5'])
  const { documents } = clauseCoverage(LIST, [{ policy: POLICY, passing: POLICY.tests, tested }])
  expect(documents['small']?.missing).toEqual(['small/1', 'small/8'])
})
