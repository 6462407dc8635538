/** The thin slice of principles proves itself, and says what it leaves open. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkFiles } from '../../../engine/decide/check-files.ts'
import { runMutations } from '../../../engine/proving/mutations.ts'
import { runPolicyTests } from '../../../engine/proving/run-tests.ts'
import { CALENDAR } from './small-court.ts'

const files = ['facts', 'policy', 'amendment'].map((name) => {
  const path = `test/fixtures/thin/${name}.zasady`
  return { path, text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') }
})
const [policy] = checkFiles(files).policies

test('its tests pass', () => {
  expect(policy).toBeDefined()
  const results = policy === undefined ? [] : runPolicyTests(policy, { calendar: CALENDAR })
  expect(results.map(({ kind }) => kind)).toEqual(['passed', 'passed'])
})

test('its two tests hold the first day of the window, but not the length of a long leave nor the leave itself', () => {
  if (policy === undefined) throw new Error('the thin policy has errors')
  const { clauses } = runMutations(policy, { calendar: CALENDAR })
  const survivors = new Map(
    clauses.map(({ clause, survived }) => [clause, survived.map(({ mutant }) => mutant.id)]),
  )
  const window = survivors.get('4.3.2') ?? []
  expect(window).not.toContain('4.3.2/before_long_leave/when/negated')
  expect(window).not.toContain('4.3.2/before_long_leave/when.right.from.right/plus_one')
  expect(window).not.toContain('4.3.2/before_long_leave/when.right.from.right/minus_one')
  expect(window).toContain('4.3.2/before_long_leave/loop.where.left.right.right/minus_one')
  expect(survivors.get('4.3.5')).toContain('4.3.5/on_leave/when.right/to_edge')
})
