/**
 * An audit in a worker, in two parts so that somebody who waits sees how far it has come: the ledger verified; then the
 * checks and statistics, with the tables that are exported.
 */
import { audit, type CourtLedger, openLedger } from '../../../engine/index.ts'
import type { AuditResult } from '../../../editor/api/index.ts'
import { reportJson } from '../../audit/report-json.ts'
import { auditSetting } from '../../audit/setting.ts'
import { tablesOf } from '../../audit/tables.ts'
import { type Or, right, unreadable } from '../../complaint.ts'
import { damageOf } from './head.ts'

export interface AuditTask {
  readonly part: 'verify' | 'audit'
  readonly address: string
  readonly origin: string
  readonly period: { readonly from?: number; readonly to?: number }
  readonly now: number
}

type Damaged = Extract<AuditResult, { readonly kind: 'damaged' }>

/** Called by the pool. `null`: the ledger is whole. */
export default function run(task: AuditTask): Promise<Or<AuditResult | null>> {
  switch (task.part) {
    case 'verify':
      return withLedger(task, damageIn)
    case 'audit':
      return withLedger(task, (ledger) => report(ledger, task))
  }
}

async function withLedger<T>(
  { address, origin }: AuditTask,
  ask: (ledger: CourtLedger) => Promise<Or<T>>,
): Promise<Or<T>> {
  const opened = await openLedger(address, { signers: [], clock: Date.now, origin })
  if (opened.kind === 'refused') return unreadable(opened.refusal.message)
  try {
    return await ask(opened.ledger)
  } finally {
    await opened.ledger.close()
  }
}

/** As many places as a page can show. */
const LISTED = 100

async function damageIn(ledger: CourtLedger): Promise<Or<Damaged | null>> {
  const found = await ledger.verify()
  if (found.kind === 'verified') return right(null)
  const damage = found.findings.slice(0, LISTED).map(damageOf)
  return right({ kind: 'damaged', damage, places: found.found })
}

async function report(view: CourtLedger, { now, period }: AuditTask): Promise<Or<AuditResult>> {
  const setting = await auditSetting()
  if (!setting.ok) return setting
  const made = await audit({ view, ...setting.value, now, period })
  const inLanguage = (lang: 'uk' | 'en') => ({
    report: reportJson(made, lang),
    tables: tablesOf(made, lang),
  })
  const both = { kind: 'report', uk: inLanguage('uk'), en: inLanguage('en') }
  return right(JSON.parse(JSON.stringify(both)) as AuditResult)
}
