/** Data that the policies of the project keep for the reading of the courts' own files: checked data, or what is wrong. */
import { join } from 'node:path'
import {
  type AuditSettings,
  auditSettings,
  exclusionReasons,
  type PreviewSettings,
  previewSettings,
  type ReportLaws,
  reportLaws,
  type SimulationSettings,
  simulationSettings,
} from '../engine/index.ts'
import { type Or, right, unreadable } from './complaint.ts'
import { SHIPPED } from './disk/policy-folder.ts'
import { LIMITS } from './limits.ts'
import { readData } from './read-data.ts'

/** Which clauses the words of the distribution program stand for. */
export async function shippedReasons() {
  const data = await national('exclusion-reasons.yaml')
  if (!data.ok) return data
  const read = exclusionReasons(data.value)
  return 'reasons' in read
    ? right(read.reasons)
    : wrongShape('exclusion-reasons.yaml', read.problems)
}

/** By which laws of weight reports are checked. */
export async function shippedReportLaws(): Promise<Or<ReportLaws>> {
  const data = await national('report-laws.yaml')
  if (!data.ok) return data
  const read = reportLaws(data.value)
  return 'laws' in read ? right(read.laws) : wrongShape('report-laws.yaml', read.problems)
}

/** What an audit looks at, and from where on it speaks up. */
export async function shippedAuditSettings(): Promise<Or<AuditSettings>> {
  const data = await national('audit.yaml')
  if (!data.ok) return data
  const read = auditSettings(data.value)
  return 'settings' in read ? right(read.settings) : wrongShape('audit.yaml', read.problems)
}

/** Where a preview finds categories, names and absences. */
export async function shippedPreviewSettings(): Promise<Or<PreviewSettings>> {
  const data = await national('preview.yaml')
  if (!data.ok) return data
  const read = previewSettings(data.value)
  return 'settings' in read ? right(read.settings) : wrongShape('preview.yaml', read.problems)
}

/** What a simulation moves, and what it takes for the load of a judge. */
export async function shippedSimulationSettings(): Promise<Or<SimulationSettings>> {
  const data = await national('simulation.yaml')
  if (!data.ok) return data
  const read = simulationSettings(data.value)
  return 'settings' in read ? right(read.settings) : wrongShape('simulation.yaml', read.problems)
}

const pathOf = (name: string): string => join(SHIPPED, 'national', name)

const national = (name: string): Promise<Or<unknown>> => readData(pathOf(name), LIMITS.policyBytes)

interface Problem {
  readonly path: string
  readonly message: string
}

function wrongShape(name: string, [problem]: readonly Problem[]) {
  const place = `\`${pathOf(name)}\`, \`${problem?.path ?? ''}\``
  return unreadable({ uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong shape` })
}
