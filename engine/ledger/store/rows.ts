/**
 * What the tables hold, as values: rows out of the database in the words of the ledger.
 */
import type { AllocationState } from '../order/before.ts'
import type { EntryKind } from '../types.ts'
import { bytes, number, numberOrNull, text } from './cells.ts'
import type { Row, Sql } from './sql.ts'

export interface EntryRow {
  readonly seq: number
  readonly kind: string
  readonly bytes: Uint8Array
  readonly leaf: string
}

export const FORMAT = 'zasady-ledger/1'

/** The name of the ledger; `undefined` when this is none, or one of another format. */
export async function originOf(sql: Sql): Promise<string | undefined> {
  const [row] = await sql.all(`SELECT origin FROM head WHERE format = '${FORMAT}'`)
  return row && text(row, 'origin')
}

/** Entries of a part of the list, in order. */
export async function entryRows(sql: Sql, from: number, to: number): Promise<readonly EntryRow[]> {
  const rows = await sql.all(
    'SELECT seq, kind, bytes, leaf FROM entries WHERE seq >= $1 AND seq < $2 ORDER BY seq',
    [from, to],
  )
  return asEntryRows(rows)
}

/** The very rows, looked at: copying them would cost as much as hashing them. */
export function asEntryRows(rows: readonly Row[]): readonly EntryRow[] {
  for (const row of rows) {
    number(row, 'seq')
    text(row, 'kind')
    bytes(row, 'bytes')
    text(row, 'leaf')
  }
  return rows as unknown as readonly EntryRow[]
}

export async function kindAt(sql: Sql, seq: number): Promise<EntryKind | undefined> {
  const [row] = await sql.all('SELECT kind FROM entries WHERE seq = $1', [seq])
  return row && (text(row, 'kind') as EntryKind)
}

/** Hashes of a level, from … up to: of leaves for level 0, else of those subtrees that are stored. */
export async function hashes(
  sql: Sql,
  level: number,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const rows =
    level === 0
      ? await sql.all(
          'SELECT leaf AS hash FROM entries WHERE seq >= $1 AND seq < $2 ORDER BY seq',
          [from, to],
        )
      : await sql.all(
          'SELECT hash FROM nodes WHERE level = $1 AND place >= $2 AND place < $3 ORDER BY place',
          [level, from, to],
        )
  return rows.map((row) => text(row, 'hash'))
}

export async function checkpointAt(sql: Sql, size: number): Promise<string | undefined> {
  const [row] = await sql.all('SELECT note FROM checkpoints WHERE size = $1', [size])
  return row && text(row, 'note')
}

/** The checkpoint of the greatest size. */
export async function lastCheckpoint(
  sql: Sql,
): Promise<{ readonly size: number; readonly note: string } | undefined> {
  const [row] = await sql.all('SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1')
  return row && { size: number(row, 'size'), note: text(row, 'note') }
}

export async function blobOf(sql: Sql, digest: string): Promise<Uint8Array | undefined> {
  const [row] = await sql.all('SELECT bytes FROM blobs WHERE digest = $1', [digest])
  return row && bytes(row, 'bytes')
}

/** Whether there is a blob of this digest, or an opening of this seal. */
export async function isKept(sql: Sql, digest: string): Promise<boolean> {
  const found = await sql.all(
    'SELECT 1 AS one FROM blobs WHERE digest = $1 UNION ALL SELECT 1 FROM openings WHERE digest = $2 LIMIT 1',
    [digest, digest],
  )
  return found.length > 0
}

/** The openings kept for a blob or an entry, in the order of their digests. */
export async function openingsOf(
  sql: Sql,
  place: string,
): Promise<readonly { readonly digest: string; readonly bytes: Uint8Array }[]> {
  const rows = await sql.all(
    'SELECT digest, bytes FROM openings WHERE place = $1 ORDER BY digest',
    [place],
  )
  return rows.map((row) => ({ digest: text(row, 'digest'), bytes: bytes(row, 'bytes') }))
}

const ALLOCATION =
  'SELECT commit_seq, case_id, attempt, act_seq, randomness_seq, closed_seq FROM allocations'

export async function latestAllocation(
  sql: Sql,
  caseId: string,
): Promise<AllocationState | undefined> {
  const [row] = await sql.all(`${ALLOCATION} WHERE case_id = $1 ORDER BY attempt DESC LIMIT 1`, [
    caseId,
  ])
  return row && allocation(row)
}

export async function allocationAt(sql: Sql, commit: number): Promise<AllocationState | undefined> {
  const [row] = await sql.all(`${ALLOCATION} WHERE commit_seq = $1`, [commit])
  return row && allocation(row)
}

/** Commitments without a result that nobody abandoned, in the order of the list. The index that keeps them apart finds them. */
export async function openCommitments(sql: Sql): Promise<readonly number[]> {
  const rows = await sql.all('SELECT commit_seq FROM allocations WHERE closed_seq IS NULL')
  return rows.map((row) => number(row, 'commit_seq')).toSorted((a, b) => a - b)
}

export function allocation(row: Row): AllocationState {
  return {
    commit: number(row, 'commit_seq'),
    case: text(row, 'case_id'),
    attempt: number(row, 'attempt'),
    act: numberOrNull(row, 'act_seq'),
    randomness: numberOrNull(row, 'randomness_seq'),
    closed: numberOrNull(row, 'closed_seq'),
  }
}
