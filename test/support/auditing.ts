/** An audit of a told ledger by the shipped settings. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  audit,
  type AuditFinding,
  type AuditReport,
  auditSettings,
  type CheckReport,
  WorkingTime,
} from '../../engine/index.ts'
import { calendar } from './mini-court.ts'
import type { ToldLedger } from './told-ledger.ts'

const read = auditSettings(parse(readFileSync('policies/national/audit.yaml', 'utf8')))
if ('problems' in read) throw new Error(JSON.stringify(read.problems))
export const { settings } = read

/** Martial law on every day: Monday to Friday are worked. */
const time = new WorkingTime(calendar, () => true)

type Period = NonNullable<Parameters<typeof audit>[0]['period']>

/** The report of some checks as of the moment that the story has reached. */
export const audited = (
  story: ToldLedger,
  codes?: readonly string[],
  period: Period = {},
): Promise<AuditReport> =>
  audit({ view: story.view, settings, time, now: story.now, period }, codes)

/** What one check says. */
export async function checked(story: ToldLedger, code: string): Promise<CheckReport> {
  const [report] = (await audited(story, [code])).checks
  if (report === undefined) throw new Error(`there is no check ${code}`)
  return report
}

/** The findings of one check, as severity and place. */
export async function found(
  story: ToldLedger,
  code: string,
): Promise<readonly Pick<AuditFinding, 'severity' | 'place'>[]> {
  const { findings } = await checked(story, code)
  return findings.map(({ severity, place }) => ({ severity, place }))
}
