/**
 * The lists of a draw made by the compiled plan, from which past draws are run again, are those of the reference evaluator:
 * the same candidates, weights, derivations, grounds and facts, in one manifest to the byte.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, compile } from '../../engine/index.ts'
import type { Facts, Ir, PolicyIr } from '../../engine/index.ts'
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
  const edition = fc.integer({ min: 1, max: 3 }).chain(editionOf)
  fc.assert(
    fc.property(edition, fc.boolean(), facts, (whole, weighs, all) => {
      // Random weights are seldom all positive, and random rules seldom lead to a draw.
      const ir = weighs ? onlyDraws(whole) : whole
      const plan = compile(ir)
      const lists = quickLists(plan, vocabulary)
      for (const given of weighs ? all.map(withLoads) : all) {
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

/** Draws of judges by their loads, and nothing before them. */
const onlyDraws = (ir: PolicyIr): PolicyIr => ({
  ...ir,
  refusals: [],
  redraws: [],
  manuals: [],
  transfers: [],
  draws: ir.draws.map((draw) => ({
    ...draw,
    ...(draw.weight !== undefined && { weight: { ...draw.weight, value: LOAD } }),
  })),
})

const LOAD: Ir = {
  op: 'member',
  type: { kind: 'decimal' },
  object: { op: 'variable', type: { kind: 'record', entity: 'judge' }, name: 'judge' },
  field: 'load',
}

/** The same facts with a load for every judge. */
function withLoads(given: Facts): Facts {
  const judges = given.judges?.map((judge, at) => ({
    ...judge,
    values: { ...judge.values, load: { n: BigInt(2 * at + 1), d: 2n } },
  }))
  const { court } = given.roots
  if (judges === undefined || court === undefined) return given
  const roots = { ...given.roots, court: { ...court, values: { ...court.values, judges } } }
  return { ...given, judges, roots }
}

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
