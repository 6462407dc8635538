/** The compiled plans of all shipped editions, over every acceptance case. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  compile,
  compiledRun,
  evaluation,
  prepare,
  referenceRun,
} from '../../../../engine/index.ts'
import type { Plan, PolicyIr, Prepared } from '../../../../engine/index.ts'
import { shippedPolicies } from '../../../support/shipped-policies.ts'

const FOLDER = 'test/acceptance'
const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && !['clauses.yaml', 'facts.yaml'].includes(name))
  .flatMap((name) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Record<string, unknown>[])

function prepared(): readonly Prepared[] {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have errors')
  return cases.flatMap((one) => {
    const asked = Object.entries(one).filter(([key]) => key !== 'expect' && key !== 'title')
    const made = prepare(runtime, Object.fromEntries(asked))
    return made.kind === 'prepared' ? [made] : []
  })
}

test('the compiled plan gives the whole evaluation of the reference evaluator', () => {
  const all = prepared()
  expect(all.length).toBeGreaterThan(400)
  const plans = new Map<PolicyIr, Plan>()
  for (const { request, ir, facts, working } of all) {
    const plan = plans.get(ir) ?? compile(ir)
    plans.set(ir, plan)
    expect(evaluation(compiledRun(plan, facts, working)), String(request.id)).toEqual(
      evaluation(referenceRun(ir, facts, working)),
    )
  }
})
