/** What of a checked policy goes into its ledger entry, and what does not go into a ledger at all. */
import { describe, expect, test } from 'vitest'
import { policyDraft, unfitEdition } from '../../../engine/allocation/policy-draft.ts'
import type { CheckedPolicy, Edition } from '../../../grammar/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const policy = shippedPolicies().runtime?.policies.get('desn')?.policy as CheckedPolicy
const [first] = policy.editions as readonly [Edition, ...Edition[]]
const adopted = first.acts.at(-1)?.date

/** The policy with its first edition changed. */
const changed = (fields: Partial<Edition>): CheckedPolicy => ({
  ...policy,
  editions: [{ ...first, ...fields }],
})

const entered = { by: 'секретар', true_at: '2026-08-01', reason: null, corrects: null }

test('an edition is entered with the days when it was adopted and published, where they are known', () => {
  const told = (edition: Partial<Edition>): unknown => {
    const { editions } = policyDraft(changed(edition), [], entered).body as { editions: unknown[] }
    return editions[0]
  }
  expect(told({})).toMatchObject({ in_force_from: first.from, adopted, published: null })
  expect(told({ published: first.from })).toMatchObject({ published: first.from })
  expect(told({ acts: [] })).toMatchObject({ adopted: null, decision: '—' })
})

describe('a policy goes into a ledger', () => {
  test('as it is shipped', () => {
    expect(unfitEdition(policy)).toBeUndefined()
    expect(unfitEdition(changed({ published: first.from }))).toBeUndefined()
  })

  test.each([
    ['is a draft', { draft: true as const }, 'edition-is-draft'],
    ['is in force before it was published', { published: '2099-01-01' }, 'edition-too-early'],
    ['is in force before it was adopted', { from: '2001-01-01' }, 'edition-too-early'],
  ])('but not while an edition of it %s', (_, fields, code) => {
    expect(unfitEdition(changed(fields))).toMatchObject({ code })
  })
})
