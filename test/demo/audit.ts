/**
 * `npm run demo:audit`: a year of an invented court, tampered with in many ways, each on its own copy; what finds each.
 *
 * Synthetic data. Exit 1 when a tampering is missed, or the honest year raises an alarm.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit, findingsOf } from '../../engine/index.ts'
import { honestYear, isFound, shown } from './demonstration.ts'
import { tamperings } from './tampering/all.ts'
import { opened, settings, time } from './tampering/looking.ts'

const PLAN = { seed: 'навчальний рік', from: '2026-03-01', days: 250, perDay: 2 }

const folder = mkdtempSync(join(tmpdir(), 'zasady-demo-'))
try {
  process.exitCode = (await run()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<boolean> {
  console.log('Навчальні дані: суд, судді й справи вигадані.\n')
  const year = await honestYear(folder, PLAN)
  const quiet = await isQuiet(year.address, year.now)
  console.log(
    `Чесний рік: записів ${year.size}, справ ${year.matters}; перевірка й аудит ${quiet ? 'тривог не мають' : 'МАЮТЬ ТРИВОГИ'}.\n`,
  )
  let missed = 0
  for (const [at, tampering] of tamperings(PLAN).entries()) {
    const row = await shown(tampering, year)
    if (!isFound(row)) missed++
    console.log(`${String(at + 1).padStart(2)}. ${row.what}`)
    for (const { found, by, where } of row.detections) {
      console.log(`    ${found ? 'знайдено' : 'НЕ ЗНАЙДЕНО'} — ${by}: ${where}`)
    }
  }
  console.log(missed === 0 ? '\nУсі втручання знайдено.' : `\nНе знайдено втручань: ${missed}.`)
  return missed === 0 && quiet
}

/** The honest year verifies, and the audit has no alarm. */
async function isQuiet(address: string, now: number): Promise<boolean> {
  const ledger = await opened(address)
  const verified = await ledger.verify()
  const report = await audit({ view: ledger, settings, time, now })
  await ledger.close()
  for (const { text } of findingsOf(report, 'alarm')) console.log(`тривога: ${text.uk}`)
  return verified.kind === 'verified' && findingsOf(report, 'alarm').length === 0
}
