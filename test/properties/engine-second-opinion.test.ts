/** json-rules-engine agrees with us on random rules and facts, as far as it can say them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceRun, secondOpinion } from '../../engine/index.ts'
import { calendar } from '../support/mini-court.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 150)

test('a second opinion is the first', async () => {
  let compared = 0
  const edition = fc.integer({ min: 1, max: 3 }).chain(editionOf)
  const gaps = fc.constantFrom({ unknown: 0, none: 5 }, { unknown: 15, none: 10 })
  await fc.assert(
    fc.asyncProperty(edition, gaps.chain(factsWith), async (ir, facts) => {
      const working = { calendar, martialLaw: facts.martialLaw }
      const prepared = { ir, facts, working }
      const opinion = await secondOpinion(prepared, referenceRun(ir, facts, working))
      expect(opinion.equal, JSON.stringify(opinion)).toBe(true)
      const rules = new Set(ir.exclusions.map(({ clause }) => clause)).size
      compared += Math.max(rules - opinion.omitted.length, 0) * (facts.judges?.length ?? 0)
    }),
    { numRuns: RUNS },
  )
  expect(compared).toBeGreaterThan(RUNS)
}, 3_600_000)
