import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distribute, rehearsalRandomness, type DistributionRecord } from '../../../engine/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

interface Panel {
  readonly policy: string
  readonly as_of: string
  readonly facts: { readonly judges: readonly object[]; readonly jurors: readonly object[] }
  readonly requests: readonly [{ readonly id: string; readonly facts: { readonly case: object } }]
}
const panel = JSON.parse(readFileSync('test/golden/cli/distribute/panel.json', 'utf8')) as Panel

function drawn(lists: Partial<Panel['facts']>, more: object = {}): DistributionRecord | string {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have mistakes')
  const [{ id, facts }] = panel.requests
  const result = distribute(
    runtime,
    {
      id,
      policy: panel.policy,
      as_of: panel.as_of,
      facts: { ...panel.facts, ...facts, ...lists, ...more },
    },
    {
      engine: 'test',
      source: { name: 'rehearsal', take: () => rehearsalRandomness('зерно') },
      earlier: () => 0,
    },
  )
  return result.kind === 'drawn'
    ? result.record
    : JSON.stringify(result, (key, value: unknown) => (key === 'decision' ? undefined : value))
}

const { judges, jurors } = panel.facts
const inAnyOrder = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

test('whoever keeps the lists of judges and jurors cannot vary the manifest by their order', () => {
  const first = drawn({})
  expect(first).toMatchObject({ manifest: { seats: { length: 6 } } })
  fc.assert(
    fc.property(inAnyOrder(judges), inAnyOrder(jurors), (one, other) => {
      expect(drawn({ judges: one, jurors: other })).toEqual(first)
    }),
    { numRuns: 20 },
  )
})

test('another juror is drawn, none of the three who left, and nobody asks what the judges’ loads are', () => {
  const [{ facts }] = panel.requests
  const single = {
    panel_required: false,
    panel_size: 1,
    reserve_required: false,
    jurors_required: 0,
  }
  const record = drawn(
    { judges: judges.map((judge) => ({ ...judge, load_coefficient: null })) },
    {
      case: { ...facts.case, ...single, previous_judge_id: null },
      distribution: { mode: 'repeat', repeat_ground: 'juror_replaced' },
      jurors: ['П1', 'П2', 'П3', 'П4', 'П5'].map((id) => ({
        id,
        ...STAYS,
        recused: id < 'П4',
      })),
      orders: [{ kind: 'chief_of_staff_directive', signed_on: '2026-06-30', is_reasoned: true }],
    },
  )
  expect(record).toMatchObject({
    manifest: {
      attempt: 2,
      seats: [{ role: 'juror' }],
      pools: [{ candidates: [{ id: 'П4' }, { id: 'П5' }] }],
    },
  })
})

const STAYS = { released: false, term_ends_on: '2027-01-01', in_new_list: true }

test.each([' ', '\n', '\t '])('a case whose number is only %j is not drawn: it has none', (id) => {
  const [{ facts }] = panel.requests
  expect(drawn({}, { case: { ...facts.case, id } })).toContain('"reason":"no-case-id"')
})

test.each([' 1/26', '1/26 ', '1／26', '1/2\u200b6'])(
  'a case whose number is spelt %j is not drawn: 1/26 might be too',
  (id) => {
    const [{ facts }] = panel.requests
    const told = drawn({}, { case: { ...facts.case, id } })
    expect(told).toContain('"reason":"case-number-spelling"')
  },
)
