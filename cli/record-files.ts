/**
 * The records of a folder: where the record of an attempt goes, and how many attempts a case has had.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson, type DistributionRecord } from '../engine/index.ts'
import type { Or } from './complaint.ts'
import { writeAtomically } from './disk/write-atomically.ts'

/** How many binding records of this case are in the folder; no folder, no records. */
export function attemptsOf(folder: string, caseId: string): number {
  if (!existsSync(folder)) return 0
  const record = new RegExp(String.raw`^${RegExp.escape(fileName(caseId))}\.\d+\.json$`)
  return readdirSync(folder).filter((name) => record.test(name)).length
}

/**
 * Writes a record as canonical JSON. A binding record never replaces another; that of a rehearsal
 * has another name, and may.
 */
export function writeRecord(folder: string, record: DistributionRecord): Promise<Or<string>> {
  const { case: caseId, attempt } = record.manifest
  const { binding } = record.randomness
  const ending = binding ? 'json' : 'rehearsal.json'
  const path = join(folder, `${fileName(caseId)}.${attempt}.${ending}`)
  return writeAtomically(path, canonicalJson(record), { exclusive: binding })
}

/** The number of a case as a file name: `999/1001/26` is `999-1001-26`; other signs by their code. */
export function fileName(caseId: string): string {
  const name = caseId
    .replaceAll('/', '-')
    .replace(/[^\p{L}\p{N}._-]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`)
  return name.replace(/^\.+/, (dots) => '%2e'.repeat(dots.length)).slice(0, MAX_NAME)
}

/** File systems allow 255 bytes, and a Ukrainian letter has two. */
const MAX_NAME = 100
