/**
 * Evidence made from masks is what the reference evaluator finds: the same grounds, in the same
 * cases, with the same facts in the same order.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, drawEvidence, groundsOf, quickVerdicts } from '../../engine/index.ts'
import type { FactRecord, PolicyIr, Value } from '../../engine/index.ts'
import { calendar } from '../support/mini-court.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 150)

interface Case {
  readonly element?: FactRecord
  readonly facts: readonly {
    readonly record: FactRecord
    readonly field: string
    readonly value: Value
  }[]
}

/** A ground by what tells it apart. */
const told = (name: string, clause: string, cases: readonly Case[]) => ({
  name,
  clause,
  cases: cases.map(({ element, facts }) => [
    element?.pointer,
    ...facts.map(({ record, field, value }) => [`${record.pointer}/${field}`, value]),
  ]),
})

/** Where nothing but a draw can be due, and no wording is unknown. */
const onlyDraws = (ir: PolicyIr): PolicyIr => ({
  ...ir,
  refusals: [],
  redraws: [],
  manuals: [],
  transfers: [],
})

test('the evidence of a quick draw is that of the reference evaluator', () => {
  let compared = 0
  const facts = fc.array(factsWith({ unknown: 3, none: 3 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }).chain(editionOf), facts, (whole, all) => {
      const ir = onlyDraws(whole)
      const plan = compile(ir)
      const [verdictsOn, evidenceOn] = [quickVerdicts(plan), drawEvidence(plan)]
      for (const given of all) {
        const working = { calendar, martialLaw: given.martialLaw }
        const verdicts = verdictsOn(given, working)
        if (verdicts === undefined) continue
        const evidenceOf = evidenceOn(given, working, verdicts)
        for (const [index, judge] of verdicts.judges.entries()) {
          const found = evidenceOf(index)
          const grounds = groundsOf(judge, { draw: verdicts.draw }, { ir, facts: given, working })
          compared += found.length
          expect(found.map(({ rule, cases }) => told(rule.name, rule.clause, cases))).toEqual(
            grounds
              .filter(({ truth }) => truth === 'true')
              .map(({ rule, cases }) => told(rule.name, rule.clause, cases)),
          )
          for (const { rule, basis } of found) expect(basis?.clause).toBe(rule.clause)
        }
      }
    }),
    { numRuns: RUNS },
  )
  expect(compared).toBeGreaterThan(RUNS)
}, 3_600_000)
