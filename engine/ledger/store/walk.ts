/** Whole tables, page by page, in the order of their keys. Nothing is assumed of what stands in them. */
import type { AllocationState } from '../order/before.ts'
import { bytes, number, text } from './cells.ts'
import { allocation, asEntryRows, type EntryRow } from './rows.ts'
import type { Row, Sql, Value } from './sql.ts'

const ROWS = 1000
/** Blobs may be large. */
const BLOBS_AT_ONCE = 16

export async function* eachEntry(sql: Sql): AsyncIterable<readonly EntryRow[]> {
  const query = 'SELECT seq, kind, bytes, leaf FROM entries WHERE seq > $1 ORDER BY seq LIMIT '
  for await (const page of pages(sql, query, ROWS, ['seq'], [Number.MIN_SAFE_INTEGER])) {
    yield asEntryRows(page)
  }
}

export async function* eachCheckpoint(
  sql: Sql,
): AsyncIterable<{ readonly size: number; readonly note: string }> {
  const query = 'SELECT size, note FROM checkpoints WHERE size > $1 ORDER BY size LIMIT '
  for await (const page of pages(sql, query, ROWS, ['size'], [Number.MIN_SAFE_INTEGER])) {
    for (const row of page) yield { size: number(row, 'size'), note: text(row, 'note') }
  }
}

export async function* eachBlob(
  sql: Sql,
): AsyncIterable<{ readonly digest: string; readonly bytes: Uint8Array }> {
  const query = 'SELECT digest, bytes FROM blobs WHERE digest > $1 ORDER BY digest LIMIT '
  for await (const page of pages(sql, query, BLOBS_AT_ONCE, ['digest'], [''])) {
    for (const row of page) {
      yield { digest: text(row, 'digest'), bytes: bytes(row, 'bytes') }
    }
  }
}

/** Openings by the blob or entry they belong to, then by digest. */
export async function* eachOpening(sql: Sql): AsyncIterable<{
  readonly place: string
  readonly digest: string
  readonly bytes: Uint8Array
}> {
  const query =
    'SELECT place, digest, bytes FROM openings WHERE (place, digest) > ($1, $2) ORDER BY place, digest LIMIT '
  for await (const page of pages(sql, query, ROWS, ['place', 'digest'], ['', ''])) {
    for (const row of page) {
      yield {
        place: text(row, 'place'),
        digest: text(row, 'digest'),
        bytes: bytes(row, 'bytes'),
      }
    }
  }
}

export async function* eachAllocation(sql: Sql): AsyncIterable<AllocationState> {
  const query =
    'SELECT commit_seq, case_id, attempt, act_seq, randomness_seq, closed_seq FROM allocations WHERE commit_seq > $1 ORDER BY commit_seq LIMIT '
  for await (const page of pages(sql, query, ROWS, ['commit_seq'], [Number.MIN_SAFE_INTEGER])) {
    yield* page.map(allocation)
  }
}

export async function* eachNode(
  sql: Sql,
): AsyncIterable<{ readonly level: number; readonly place: number; readonly hash: string }> {
  const query =
    'SELECT level, place, hash FROM nodes WHERE (level, place) > ($1, $2) ORDER BY level, place LIMIT '
  const start = [Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  for await (const page of pages(sql, query, ROWS, ['level', 'place'], start)) {
    for (const row of page) {
      yield { level: number(row, 'level'), place: number(row, 'place'), hash: text(row, 'hash') }
    }
  }
}

async function* pages(
  sql: Sql,
  query: string,
  size: number,
  keys: readonly string[],
  start: readonly Value[],
): AsyncIterable<readonly Row[]> {
  let after = start
  for (;;) {
    const page = await sql.all(`${query}${size}`, after)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < size) return
    after = keys.map((key) => last[key] ?? null)
  }
}
