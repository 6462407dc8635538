/** The demonstration of the audit in short: some weeks instead of a year. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, findingsOf } from '../../engine/index.ts'
import { type HonestYear, honestYear, shown } from './demonstration.ts'
import { tamperings } from './tampering/all.ts'
import { opened, settings, time } from './tampering/looking.ts'

const PLAN = { seed: 'навчальний рік', from: '2026-03-01', days: 25, perDay: 2 }
const folder = mkdtempSync(join(tmpdir(), 'zasady-demo-'))
let year: HonestYear

beforeAll(async () => {
  year = await honestYear(folder, PLAN)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the honest weeks verify, and the audit has no alarm about them', async () => {
  const ledger = await opened(year.address)
  const report = await audit({ view: ledger, settings, time, now: year.now })
  const verified = await ledger.verify()
  await ledger.close()
  expect(verified.kind).toBe('verified')
  expect(findingsOf(report, 'alarm')).toEqual([])
  expect(report.draws + report.decisions - report.repeats).toBe(year.matters)
  expect(report.draws).toBeGreaterThan(40)
})

// What shows only in hundreds of draws is left to the demonstration itself.
const SHORT = tamperings(PLAN).slice(0, -1)

describe('it is found that', () => {
  test.each(SHORT)('$what', async (tampering) => {
    const { detections } = await shown(tampering, year)
    expect(detections.filter(({ found }) => !found)).toEqual([])
    expect(detections.length).toBeGreaterThan(0)
  })
})
