/**
 * The lists of a draw made by the compiled plan, from which past draws are run again, are those of the reference evaluator:
 * the same candidates, weights, derivations, grounds and facts, in one manifest to the byte.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, compile } from '../../engine/index.ts'
import type { Facts, PolicyIr } from '../../engine/index.ts'
import { listsOf, type Lists, manifestOf } from '../../engine/distribute/manifest-of.ts'
import { quickLists } from '../../engine/distribute/quick-lists.ts'
import { evaluation } from '../../engine/evaluate/evaluate.ts'
import { referenceRun } from '../../engine/evaluate/reference-run.ts'
import type { Decision } from '../../engine/explain/decision.ts'
import { calendar } from '../support/mini-court.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'
import { RECORDS } from './arbitraries/engine-vocabulary.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 150)

/** As much of a vocabulary as a manifest asks for. */
const vocabulary = {
  entities: new Map(
    Object.entries(RECORDS).map(([entity, fields]) => [
      entity,
      { fields: new Map(Object.entries(fields).map(([field, type]) => [field, { type }])) },
    ]),
  ),
} as unknown as Decision['policy']['vocabulary']

test('a draw by the compiled plan rests on the same manifest as one by the reference evaluator', () => {
  let compared = 0
  const facts = fc.array(factsWith({ unknown: 1, none: 2 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }).chain(editionOf), facts, (ir, all) => {
      const plan = compile(ir)
      const lists = quickLists(plan, vocabulary)
      for (const given of all) {
        const working = { calendar, martialLaw: given.martialLaw }
        const quick = lists(given, working)
        if (quick === undefined) continue
        compared++
        const decision = decisionBy(ir, given, working)
        expect(decision.evaluation.outcome.kind).toBe('draw')
        expect(textOf(ir, quick)).toBe(textOf(ir, listsOf(decision)))
      }
    }),
    { numRuns: RUNS },
  )
  expect(compared).toBeGreaterThan(RUNS / 10)
}, 3_600_000)

function decisionBy(ir: PolicyIr, facts: Facts, working: Decision['working']): Decision {
  const evaluated = evaluation(referenceRun(ir, facts, working))
  const decision = { ir, facts, working, evaluation: evaluated, derivations: [] }
  return { ...decision, policy: { vocabulary } } as unknown as Decision
}

/** The canonical text of the manifest, or why there is none. */
function textOf(ir: PolicyIr, lists: Lists): string {
  const edition = { from: '2026-01-01', digest: `sha256:${'ab'.repeat(32)}` }
  const request = { asOf: '2026-08-04' }
  const made = manifestOf(
    { edition, ir } as unknown as Decision,
    lists,
    { request } as Parameters<typeof manifestOf>[2],
    {
      caseId: '999/1/26',
      attempt: { number: 1, act: null },
      engine: 'test',
      source: 'system',
      facts: `sha256:${'cd'.repeat(32)}`,
    },
  )
  return made.kind === 'manifest' ? canonicalJson(made.manifest) : JSON.stringify(made, exactly)
}

const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value
