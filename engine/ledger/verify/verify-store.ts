/** Verification of a store: the ledger in it, and every column of every table beside it. */
import type { Sql, Store } from '../store/sql.ts'
import { lastCheckpoint } from '../store/rows.ts'
import { eachBlob, eachCheckpoint, eachEntry, eachOpening } from '../store/walk.ts'
import { type Finding, finding, type Place } from './finding.ts'
import { TablesCheck } from './tables-check.ts'
import { type LedgerVerification, type Trust, Verifier } from './verifier.ts'
import { wholeFindings } from './whole-check.ts'

/** Reads the whole store in one state of it. Damage that the database itself reports is a finding too. */
export async function verifyStore(store: Store, trust: Trust = {}): Promise<LedgerVerification> {
  const verifier = new Verifier(trust)
  let table = ''
  try {
    const snapshot = await store.snapshot()
    try {
      await verifyTables(snapshot.sql, verifier, (name) => (table = name))
    } finally {
      await snapshot.end()
    }
    for (const problem of await store.integrity()) verifier.findings.add(unreadable(problem, {}))
  } catch (error) {
    const place = table === 'entries' ? { table, seq: verifier.list.size } : { table }
    verifier.findings.add(unreadable(messageOf(error), place))
  }
  return verifier.result()
}

/** `reading` is told which table comes next. */
async function verifyTables(
  sql: Sql,
  verifier: Verifier,
  reading: (table: string) => void,
): Promise<void> {
  reading('checkpoints')
  const last = await lastCheckpoint(sql)
  const tables = new TablesCheck(sql, verifier, last?.size)
  reading('entries')
  for await (const page of eachEntry(sql)) await tables.entries(page)
  await tables.end()
  reading('checkpoints')
  for await (const { size, note } of eachCheckpoint(sql)) {
    await verifier.checkpoint(note, { table: 'checkpoints', size }, size)
  }
  reading('blobs')
  for await (const { digest, bytes } of eachBlob(sql)) {
    await verifier.blob(digest, bytes, { table: 'blobs', digest })
  }
  reading('openings')
  for await (const { place, digest, bytes } of eachOpening(sql)) {
    await verifier.opening(place, digest, bytes, { table: 'openings', digest })
  }
  await verifier.finish()
  reading('allocations')
  for await (const found of wholeFindings(sql, verifier)) verifier.findings.add(found)
}

/** What the database says of a damaged file. A mistake in our own code has no code of an error, and is thrown on. */
function messageOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string }
  if (typeof code !== 'string') throw error
  return message ?? code
}

function unreadable(problem: string, place: Place): Finding {
  return finding(
    'store/unreadable',
    place,
    `база даних повідомляє: ${problem}`,
    `the database reports: ${problem}`,
  )
}
