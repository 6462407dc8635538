/** The means of detection, each as a row of the table: verification, replay, audit. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  audit,
  auditSettings,
  type CourtLedger,
  openLedger,
  pastPolicies,
  placeText,
  replay,
  type Trust,
  verifyExport,
  WorkingTime,
} from '../../../engine/index.ts'
import { calendar } from '../../support/mini-court.ts'
import type { Detection } from './tampering.ts'

const read = auditSettings(parse(readFileSync('policies/national/audit.yaml', 'utf8')))
if ('problems' in read) throw new Error(JSON.stringify(read.problems))
export const { settings } = read

/** Martial law on every day of the sample. */
export const time = new WorkingTime(calendar, () => true)

type Verified = Awaited<ReturnType<typeof verifyExport>>

function detection(by: string, verified: Verified, codes: readonly string[]): Detection {
  const findings = verified.kind === 'damaged' ? verified.findings : []
  const [first] = findings.filter(({ code }) => codes.includes(code))
  return {
    found: first !== undefined,
    by,
    where: first === undefined ? '—' : `${first.code}: ${placeText(first.place)}`,
  }
}

/** Verification of an export; one of the codes must be found. */
export async function byExport(
  bytes: Uint8Array,
  codes: readonly string[],
  trust: Trust = {},
): Promise<Detection> {
  return detection('перевірка виписки', await verifyExport([bytes], trust), codes)
}

/** Verification of a store. */
export async function byStore(
  address: string,
  codes: readonly string[],
  trust: Trust = {},
): Promise<Detection> {
  const ledger = await opened(address)
  const by = trust.checkpoints === undefined ? 'перевірка бази даних' : 'збережена контрольна точка'
  const found = detection(by, await ledger.verify(trust), codes)
  await ledger.close()
  return found
}

/** Replay of the commitment of a case: the step at which the past differs. */
export async function byReplay(address: string, caseId: string, step: string): Promise<Detection> {
  const ledger = await opened(address)
  const policies = pastPolicies(ledger)
  let where: string | undefined
  for await (const entry of ledger.entries({ kinds: ['commit'], case: caseId })) {
    const { seq, finding } = await replay(ledger, entry, policies)
    if (finding.kind === 'different' && finding.step === step) {
      where = `${finding.step}: seq ${seq} ${finding.path}`
    }
  }
  await ledger.close()
  return { found: where !== undefined, by: 'повторне обчислення', where: where ?? '—' }
}

/** An alarm of a check of the audit, on a ledger that is otherwise whole. */
export async function byAudit(address: string, code: string, now: number): Promise<Detection> {
  const ledger = await opened(address)
  const report = await audit({ view: ledger, settings, time, now }, [code])
  const whole = (await ledger.verify()).kind === 'verified'
  await ledger.close()
  const alarms = report.checks.flatMap(({ findings }) => findings).filter(isAlarm)
  const place = alarms[0]?.place
  const named = [place?.case, place?.judge].filter((part) => part !== undefined)
  const seqs = (place?.entries ?? []).slice(0, 3).join(', ')
  return {
    found: alarms.length > 0 && whole,
    by: 'аудит',
    where: alarms.length === 0 ? '—' : [`${code}: seq ${seqs}`, ...named].join(' '),
  }
}

const isAlarm = ({ severity }: { readonly severity: string }): boolean => severity === 'alarm'

export async function opened(address: string): Promise<CourtLedger> {
  const result = await openLedger(address, { signers: [], clock: Date.now })
  if (result.kind === 'refused') throw new Error(result.refusal.message.uk)
  return result.ledger
}
