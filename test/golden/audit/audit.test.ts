/** The page of an audit, whole, over some weeks in which much was done that should not be. Read it as a judge would. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { here } from '../../cli/here.ts'
import { sampleYear } from '../../demo/sample-year.ts'
import {
  backdates,
  changesSetting,
  editsAndReverts,
  empties,
  leavesOpen,
  rerolls,
} from '../../demo/tampering/with-the-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-audit-page-'))
const LEDGER = join(folder, 'court.sqlite')

beforeAll(async () => {
  const plan = { seed: 'погані тижні', from: '2026-03-01', days: 25, perDay: 2 }
  const office = await sampleYear(LEDGER, plan)
  for (const work of [rerolls, backdates, editsAndReverts, empties, changesSetting, leavesOpen]) {
    await work(office)
  }
  await office.ledger.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['uk', 'en'])('in %s', async (lang) => {
  const words = ['audit', '--ledger', LEDGER, '--at', '2026-05-20', '--lang', lang]
  const { code, out, err } = await here(words)
  expect([code, err]).toEqual([1, ''])
  await expect(out).toMatchFileSnapshot(`./page.${lang}.txt`)
})

test.each(['uk', 'en'])('in full, in %s', async (lang) => {
  const words = ['audit', '--ledger', LEDGER, '--at', '2026-05-20', '--full', '--lang', lang]
  await expect((await here(words)).out).toMatchFileSnapshot(`./full.${lang}.txt`)
})
