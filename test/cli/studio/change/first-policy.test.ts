/** The first policy of a court: it may be in force on the day on which it is approved. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLedger } from '../../../../cli/ledger/init.ts'
import { beginDraft } from '../../../../cli/studio/change/begin.ts'
import { courtOver } from '../../../../cli/studio/open-court.ts'
import { temporaryFolder } from '../../run.ts'
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
  const folder = temporaryFolder()
  const place = { address: join(folder, 'a.ledger'), secretsPath: join(folder, 'a.ledger.keys') }
  const about = {
    origin: 'court.example/docket',
    court: 'Умовний суд',
    by: 'А',
    date: '2026-11-01',
  }
  const made = await makeLedger({ ...place, ...about })
  if (!made.ok) throw new Error(made.complaint.message.en)
  const fresh = await courtOver(made.value, { kind: 'court', ...place, clock: old.clock })
  const begun = valueOf(await beginDraft(fresh, ORDER))
  await fresh.ledger.close()
  expect(begun.effective).toBe('2026-11-23')
  expect(begun.text).toContain('23.11.2026')
})
