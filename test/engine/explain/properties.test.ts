/** What must hold of every explanation, over random absences of invented judges under the shipped principles. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, counterfactuals } from '../../../engine/explain/counterfactual.ts'
import type { Fix } from '../../../engine/explain/fixes.ts'
import { groundsOf } from '../../../engine/explain/ground.ts'
import { nearestMiss } from '../../../engine/explain/nearest.ts'
import { observe } from '../../../engine/explain/observe.ts'
import type { Telling } from '../../../engine/explain/decision.ts'
import { poolOf, type Pool } from '../../../engine/explain/pool.ts'
import { reasonsFor } from '../../../engine/explain/outcome-blocks.ts'
import { excludes } from '../../../engine/plan/rule-conditions.ts'
import {
  decisionOf,
  evaluate,
  explainDecision,
  prepare,
  renderText,
  type Decision,
  type FactRecord,
} from '../../../engine/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'
import { changedDocument, type Document } from './changed-document.ts'

const DRAWN_ON = '2026-08-04'
const day = (offset: number): string =>
  new Date(Date.parse(`${DRAWN_ON}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)

const absence = fc
  .record({
    kind: fc.constantFrom('leave', 'business_trip', 'sick', 'training'),
    start: fc.integer({ min: -10, max: 20 }),
    length: fc.integer({ min: 0, max: 20 }),
    signed: fc.option(fc.integer({ min: -30, max: 5 })),
  })
  .map(({ kind, start, length, signed }) => ({
    kind,
    is_with_trip: false,
    starts_on: day(start),
    ends_on: day(start + length),
    order_signed_on: signed === null ? null : day(signed),
  }))

const judge = (id: string) =>
  fc.record({
    id: fc.constant(id),
    surname: fc.constant(`Суддя${id}`),
    works_in_court: fc.boolean(),
    roles: fc.constant(['trial']),
    specialisations: fc.subarray(['civil', 'criminal']),
    term_ends_on: fc.option(fc.integer({ min: -5, max: 120 }).map(day)),
    absences: fc.array(absence, { maxLength: 3 }),
  })

const documents: fc.Arbitrary<Document> = fc.tuple(judge('1'), judge('2')).map((judges) => ({
  case: {
    id: '999/1/26',
    kind: 'civil',
    item_type: 'new',
    specialisation_required: 'civil',
    arrived_at: `${DRAWN_ON}T09:00:00+03:00`,
    registered_at: `${DRAWN_ON}T09:00:00+03:00`,
    distributed_at: `${DRAWN_ON}T09:50:00+03:00`,
  },
  judges,
}))

function decide(facts: Document): Decision | undefined {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have mistakes')
  const request = { policy: 'desn', as_of: `${DRAWN_ON}T09:50:00+03:00`, facts }
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return undefined
  return decisionOf(prepared, evaluate(runtime, prepared), runtime)
}

function known(facts: Document): Decision {
  const decision = decide(facts)
  if (decision === undefined) throw new Error('the facts were refused')
  return decision
}

const statusOf = (decision: Decision | undefined, id: string): string | undefined =>
  decision?.evaluation.judges.find((one) => one.id === id)?.status

/** The judges with this status, each with the pool that looked at him. */
function judgesWith(decision: Decision, status: string) {
  const pool = poolOf(decision)
  const judges = (decision.facts.judges ?? []).filter(
    ({ id }) => statusOf(decision, id ?? '') === status,
  )
  return pool === undefined ? [] : judges.map((one) => ({ judge: one, pool }))
}

const RUNS = { numRuns: 25 }

test('every excluded judge has a ground in the text', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const decision = known(facts)
      const telling = { decision, lang: 'uk' } as const
      for (const { judge: excluded, pool } of judgesWith(decision, 'excluded')) {
        const clauses =
          decision.evaluation.judges.find(({ id }) => id === excluded.id)?.grounds ?? []
        const text = reasonsFor(excluded, clauses, pool, telling)
        expect(clauses.length).toBeGreaterThan(0)
        expect(text).toMatch(/\((?:підпункт|абзац)/)
      }
    }),
    RUNS,
  )
})

/** What is shown that would have let the judge take part. */
const changesFor = (judge: FactRecord, pool: Pool, telling: Telling) =>
  counterfactuals(judge, groundsOf(judge, pool, telling.decision), pool, telling)

test('every change that is shown lets the judge take part when the changed document is decided', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const decision = known(facts)
      const telling = { decision, lang: 'uk' } as const
      for (const { judge: excluded, pool } of judgesWith(decision, 'excluded')) {
        const { shown } = changesFor(excluded, pool, telling)
        for (const { fixes } of shown) {
          for (const values of [nearest(fixes), furthest(fixes)]) {
            const changed = decide(changedDocument(facts, values))
            expect(statusOf(changed, excluded.id ?? '')).toBe('eligible')
          }
        }
      }
    }),
    RUNS,
  )
})

const nearest = (fixes: readonly Fix[]) => fixes.map(({ place, value }) => ({ place, value }))
const furthest = (fixes: readonly Fix[]) =>
  fixes.map(({ place, value, until }) => ({ place, value: until ?? value }))

test('no change that is shown contains another', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const decision = known(facts)
      const telling = { decision, lang: 'uk' } as const
      for (const { judge: excluded, pool } of judgesWith(decision, 'excluded')) {
        const { shown } = changesFor(excluded, pool, telling)
        const sets = shown.map(({ fixes }) => fixes.map(keyOf))
        const contained = sets.filter((set, index) =>
          sets.some((other, at) => at !== index && other.every((key) => set.includes(key))),
        )
        expect(contained).toEqual([])
      }
    }),
    RUNS,
  )
})

test('the nearest ground does exclude an eligible judge on the day that is named', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const decision = known(facts)
      const telling = { decision, lang: 'uk' } as const
      for (const { judge: eligible, pool } of judgesWith(decision, 'eligible')) {
        const miss = nearestMiss(eligible, pool, telling)
        if (miss === undefined) continue
        const there = miss.facts.judges?.find(({ id }) => id === eligible.id)
        const grounds = there && groundsOf(there, pool, { ...decision, facts: miss.facts })
        const holding = grounds
          ?.filter(({ truth }) => truth === 'true')
          .map(({ rule }) => rule.clause)
        expect(holding).toContain(miss.ground.rule.clause)
      }
    }),
    RUNS,
  )
})

test('explaining changes nothing, and reading with a trace gives what reading without one gives', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const decision = known(facts)
      const before = JSON.stringify(decision.evaluation)
      explainDecision(decision, { lang: 'uk', detail: 'full' })
      expect(JSON.stringify(known(facts).evaluation)).toBe(before)
      for (const one of decision.facts.judges ?? []) {
        const grounds = decision.ir.exclusions.filter(
          (rule) =>
            observe(decision, excludes(rule), { variables: { judge: one } }).result.value === true,
        )
        const verdict = decision.evaluation.judges.find(({ id }) => id === one.id)
        expect(verdict?.grounds).toEqual(
          expect.arrayContaining([...new Set(grounds.map(({ clause }) => clause))]),
        )
      }
    }),
    { numRuns: 15 },
  )
})

test('a Ukrainian explanation has no word of the fact schema', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const text = renderText(explainDecision(known(facts), { lang: 'uk', detail: 'full' }))
      expect(text.match(/[a-z]+_[a-z_]+|undefined|NaN|\[object/g) ?? []).toEqual([])
    }),
    { numRuns: 15 },
  )
})
