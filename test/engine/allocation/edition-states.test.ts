/** States of editions: what follows from entries, approvals, corrections and the calendar. */
import { describe, expect, test } from 'vitest'
import { editionStates } from '../../../engine/allocation/edition-states.ts'
import type { Draft, LedgerView } from '../../../engine/ledger/types.ts'
import { approval } from '../../support/approving.ts'
import { act, policy } from '../../support/ledgers.ts'

/** A policy entry with an edition for each of these first days. */
function withEditions(days: readonly string[], corrects: number | null = null): Draft {
  const draft = policy(corrects)
  const [edition] = draft.body['editions'] as readonly object[]
  const editions = days.map((in_force_from) => ({ ...edition, in_force_from }))
  return { ...draft, body: { ...draft.body, editions } }
}

/** A list whose entries stand where their drafts do. */
const viewOf = (...drafts: readonly Draft[]): Pick<LedgerView, 'entries'> => ({
  async *entries() {
    for (const [seq, { kind, true_at, by, body }] of drafts.entries()) {
      if (kind !== 'policy' && kind !== 'approval') continue
      const recorded_at = '2026-01-01T00:00:00.000Z'
      yield { format: 'zasady-entry/1', seq, kind, true_at, recorded_at, by, body }
    }
  },
})

const statesOn = async (day: string, ...drafts: readonly Draft[]) =>
  (await editionStates(viewOf(...drafts), day)).map(
    ({ policy: seq, in_force_from: from, state }) => `${seq} ${from} ${state}`,
  )

const TWO = ['2026-02-01', '2026-03-01']

describe('an edition', () => {
  test('that nobody approved is entered only, whatever the day', async () => {
    expect(await statesOn('2026-05-01', withEditions(TWO))).toEqual([
      '0 2026-02-01 entered',
      '0 2026-03-01 entered',
    ])
  })

  test.each([
    ['2026-01-31', 'approved', 'approved'],
    ['2026-02-01', 'in_force', 'approved'],
    ['2026-02-28', 'in_force', 'approved'],
    ['2026-03-01', 'superseded', 'in_force'],
  ])('that was approved is by the calendar on %s: %s, then %s', async (day, first, second) => {
    expect(await statesOn(day, withEditions(TWO), act(), approval(0, 1))).toEqual([
      `0 2026-02-01 ${first}`,
      `0 2026-03-01 ${second}`,
    ])
  })

  test('is not superseded by one that is not approved, or that was corrected', async () => {
    const usable = [withEditions(['2026-02-01']), act(), approval(0, 1)]
    const later = withEditions(['2026-03-01'])
    expect(await statesOn('2026-04-01', ...usable, later)).toEqual([
      '0 2026-02-01 in_force',
      '3 2026-03-01 entered',
    ])
    const corrected = [...usable, later, approval(3, 1), withEditions(['2026-03-05'], 3)]
    expect(await statesOn('2026-04-01', ...corrected)).toEqual([
      '0 2026-02-01 in_force',
      '3 2026-03-01 corrected',
      '5 2026-03-05 entered',
    ])
  })

  test('is told with who entered and who approved it, by which act, and until when it is in force', async () => {
    const view = viewOf(withEditions(TWO), act(), approval(0, 1))
    expect((await editionStates(view, '2026-02-10'))[0]).toMatchObject({
      document: 'demo',
      entered_by: 'секретар-1',
      approval: 2,
      approved_by: 'голова зборів',
      act: 1,
      corrected_by: null,
      until: '2026-03-01',
    })
  })

  test('of another document supersedes nothing', async () => {
    const other = withEditions(['2026-03-01'])
    const foreign = { ...other, body: { ...other.body, document: 'other' } }
    const drafts = [withEditions(['2026-02-01']), act(), approval(0, 1), foreign, approval(3, 1)]
    expect(await statesOn('2026-04-01', ...drafts)).toEqual([
      '0 2026-02-01 in_force',
      '3 2026-03-01 in_force',
    ])
  })
})
