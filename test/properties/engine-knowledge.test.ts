/** Laws of the evaluator on random rules: more knowledge and more exclusions only go one way. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluation, referenceRun } from '../../engine/index.ts'
import type { Evaluation, FactRecord, Facts, PolicyIr, Value } from '../../engine/index.ts'
import { calendar } from '../support/mini-court.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 300)

const evaluate = (ir: PolicyIr, facts: Facts): Evaluation =>
  evaluation(referenceRun(ir, facts, { calendar, martialLaw: facts.martialLaw }))

/** Ids stay: a record does not become another one by being less known. */
const IDS = ['id', 'case_id', 'as_of', 'judges']

/** The same facts with some values unknown. */
function forgetting(record: FactRecord, coin: () => boolean): FactRecord {
  const values = Object.entries(record.values)
    .filter(([field]) => IDS.includes(field) || !coin())
    .map(([field, value]): [string, Value] => [field, lessOf(value, coin)])
  return { ...record, values: Object.fromEntries(values) }
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
const isRecord = (value: Value): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value

function lessOf(value: Value, coin: () => boolean): Value {
  if (isList(value)) return value.map((item) => lessOf(item, coin))
  return isRecord(value) ? forgetting(value, coin) : value
}

function lessKnown(facts: Facts, coin: () => boolean): Facts {
  const judges = facts.judges?.map((judge) => forgetting(judge, coin))
  const roots = Object.entries(facts.roots).map(([name, root]): [string, FactRecord] => {
    const less = forgetting(root, coin)
    const withJudges = judges === undefined ? {} : { judges }
    return [name, name === 'court' ? { ...less, values: { ...less.values, ...withJudges } } : less]
  })
  return { ...facts, roots: Object.fromEntries(roots), judges: judges ?? facts.judges }
}

const edition = fc
  .integer({ min: 1, max: 2 })
  .chain(editionOf)
  .filter((ir) => !usesOtherwise(ir))

/** «Otherwise» answers for what is not known, so it may answer differently once it is. */
function usesOtherwise(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(usesOtherwise)
  if (typeof part !== 'object' || part === null) return false
  return ('op' in part && part.op === 'otherwise') || Object.values(part).some(usesOtherwise)
}

test('what is decided about a judge stays decided when more becomes known', () => {
  let decided = 0
  fc.assert(
    fc.property(
      edition,
      factsWith({ unknown: 0, none: 10 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
      (ir, facts, stream) => {
        const full = evaluate(ir, facts)
        const partial = evaluate(
          ir,
          lessKnown(facts, () => stream.next().value === 0),
        )
        for (const entry of partial.entries.filter(({ rule }) => rule?.startsWith('rule_x'))) {
          const same = full.entries.find(
            ({ clause, subject }) => clause === entry.clause && subject === entry.subject,
          )
          if (entry.status === 'undetermined') continue
          decided++
          expect([entry.clause, entry.subject, entry.status]).toEqual([
            same?.clause,
            same?.subject,
            same?.status,
          ])
        }
      },
    ),
    { numRuns: RUNS },
  )
  expect(decided).toBeGreaterThan(RUNS)
}, 3_600_000)

test('one more exclusion never lets a judge in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }).chain(editionOf),
      factsWith({ unknown: 5, none: 5 }),
      fc.nat(),
      (ir, facts, which) => {
        const added = ir.exclusions[which % ir.exclusions.length]
        if (added === undefined) return
        // Under a clause of its own, which no other rule asks about.
        const more: PolicyIr = {
          ...ir,
          exclusions: [...ir.exclusions, { ...added, clause: 'y1', name: 'rule_y1' }],
        }
        const before = statuses(evaluate(ir, facts))
        for (const [id, status] of statuses(evaluate(more, facts))) {
          if (status === 'eligible') expect(before.get(id)).not.toBe('excluded')
          if (before.get(id) === 'excluded')
            expect(['excluded', 'not_considered']).toContain(status)
        }
      },
    ),
    { numRuns: RUNS },
  )
}, 3_600_000)

const statuses = ({ judges }: Evaluation): ReadonlyMap<string, string> =>
  new Map(judges.map(({ id, status }) => [id, status]))
