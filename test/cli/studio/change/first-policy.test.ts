/** The first policy of a court: it may be in force on the day on which it is approved. */
import { expect, test } from 'vitest'
import { beginDraft } from '../../../../cli/studio/change/begin.ts'
import { freshCourt } from '../fresh-court.ts'
import { openCourt, valueOf } from './court.ts'

const ORDER = {
  kind: 'policy',
  title: 'Перші засади',
  pattern: 'desn',
  policy_title: 'Засади Умовного районного суду',
} as const

test('where nothing is approved yet the day suggested is today, elsewhere tomorrow', async () => {
  const { court: old } = await openCourt()
  expect(valueOf(await beginDraft(old, ORDER)).effective).toBe('2026-11-24')
  const fresh = await freshCourt(old.clock)
  const begun = valueOf(await beginDraft(fresh, ORDER))
  await fresh.ledger.close()
  expect(begun.effective).toBe('2026-11-23')
  expect(begun.text).toContain('23.11.2026')
})
