/** How far a court has come, told by its ledger. */
import { expect, test } from 'vitest'
import { draftOfPolicy } from '../../../../cli/ledger/policy-files.ts'
import { setupState } from '../../../../cli/studio/setup/steps.ts'
import { freshCourt } from '../fresh-court.ts'
import { openSampleCopy } from '../sample/made-sample.ts'

test('the sample court has come to its first draws', async () => {
  const court = await openSampleCopy()
  const state = await setupState(court)
  const before = await setupState({
    ...court,
    clock: () => Date.parse('2020-01-01T12:00:00+02:00'),
  })
  await court.ledger.close()
  if (!before.ok) throw new Error(before.complaint.message.en)
  expect(before.value.policies.map(({ coming }) => coming)).toEqual(['2025-03-28', '2023-01-23'])
  if (!state.ok) throw new Error(state.complaint.message.en)
  const { policies, registers, draws, keys } = state.value
  expect(policies.map(({ document, approved, coming }) => [document, approved, coming])).toEqual([
    ['desn', true, null],
    ['summons', true, null],
  ])
  expect(registers.find(({ id }) => id === 'judges')?.subjects).toBe(8)
  expect([draws, keys]).toEqual([6, court.secretsPath])
})

test('a new court has nothing; a policy that nobody has approved waits', async () => {
  const court = await freshCourt(Date.now)
  const empty = await setupState(court)
  expect(empty.ok && [empty.value.policies, empty.value.draws]).toEqual([[], 0])
  expect(empty.ok && empty.value.registers.every(({ subjects }) => subjects === 0)).toBe(true)
  const draft = await draftOfPolicy('desn', {
    by: 'А',
    true_at: '2026-11-01',
    reason: null,
    corrects: null,
  })
  if (!draft.ok) throw new Error(draft.complaint.message.en)
  await court.ledger.append([draft.value])
  const waiting = await setupState(court)
  await court.ledger.close()
  expect(waiting.ok && waiting.value.policies).toMatchObject([
    { document: 'desn', approved: false },
  ])
})
