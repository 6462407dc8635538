/**
 * The compiled plan is the reference evaluator, only faster: on random editions and random facts.
 *
 * `npm run campaign:differential` runs the same for as many editions as asked (`CAMPAIGN_RUNS`).
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compile,
  compiledRun,
  evaluation,
  quickVerdicts,
  referenceRun,
} from '../../engine/index.ts'
import type { Facts, PolicyIr } from '../../engine/index.ts'
import { calendar } from '../support/mini-court.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 250)
/** Generating code for an edition costs more than running it, so each is asked about several facts. */
const FACTS = 8

const gaps = fc.constantFrom(
  { unknown: 0, none: 0 },
  { unknown: 3, none: 3 },
  { unknown: 15, none: 10 },
  { unknown: 40, none: 20 },
)
const manyFacts = gaps.chain((some) =>
  fc.array(factsWith(some), { minLength: FACTS, maxLength: FACTS }),
)
const working = ({ martialLaw }: Facts) => ({ calendar, martialLaw })

const edition = fc.integer({ min: 1, max: 3 }).chain(editionOf)

test('the compiled plan gives the evaluation of the reference evaluator, grounds and missing facts included', () => {
  fc.assert(
    fc.property(edition, manyFacts, (ir, all) => {
      const plan = compile(ir)
      for (const facts of all) {
        const reference = evaluation(referenceRun(ir, facts, working(facts)))
        expect(evaluation(compiledRun(plan, facts, working(facts)))).toEqual(reference)
      }
    }),
    { numRuns: RUNS },
  )
}, 3_600_000)

test('the quick way to a draw gives the verdicts of the whole way', () => {
  let asked = 0
  fc.assert(
    fc.property(edition, manyFacts, (ir, all) => {
      const verdicts = quickVerdicts(compile(ordinary(ir)))
      for (const facts of all) {
        const found = verdicts(facts, working(facts))
        if (found === undefined) continue
        asked++
        const { judges } = evaluation(referenceRun(ordinary(ir), facts, working(facts)))
        expect(
          judges.map((_, at) => [found.status(at), found.grounds(at), found.undetermined(at)]),
        ).toEqual(
          judges.map(({ status, grounds, undetermined }) => [status, grounds, undetermined]),
        )
      }
    }),
    { numRuns: RUNS },
  )
  expect(asked).toBeGreaterThan(RUNS)
}, 3_600_000)

/** Without what may stand before a draw, so that the quick way is taken often. */
const ordinary = (ir: PolicyIr): PolicyIr => ({
  ...ir,
  refusals: ir.refusals.slice(0, 0),
  redraws: [],
  manuals: [],
})
