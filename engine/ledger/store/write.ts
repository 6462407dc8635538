/** One batch into the tables: what a turn has added, with the checkpoint of its end. */
import type { Plan } from '../../draw/sources/source.ts'
import { linksOf } from '../entry/evidence.ts'
import type { AllocationState } from '../order/before.ts'
import type { Pending } from '../turn/pending.ts'
import type { Entry } from '../types.ts'
import { FORMAT } from './rows.ts'
import {
  ALLOCATIONS,
  APPROVALS,
  BLOBS,
  CASES,
  CHECKPOINTS,
  CORRECTIONS,
  ENTRIES,
  HEAD,
  LINKS,
  NODES,
  OPENINGS,
  REDACTIONS,
} from './schema.ts'
import type { Sql, Table, Value } from './sql.ts'

/** The end of a batch. */
export interface BatchEnd {
  readonly size: number
  readonly note: string
}

/** The name of a new ledger. */
export async function writeOrigin(sql: Sql, origin: string): Promise<void> {
  await sql.insert(HEAD, [[1, FORMAT, origin]])
}

export async function writeBatch(sql: Sql, pending: Pending, end: BatchEnd): Promise<void> {
  const entries = pending.accepted.map(({ entry }) => entry)
  for (const [table, rows, ending] of rowsOf(pending, entries, end)) {
    if (rows.length > 0) await sql.insert(table, rows, ending)
  }
  for (const digest of pending.removed) await remove(sql, digest)
}

type Rows = readonly (readonly Value[])[]

/** What is inserted where, and what to do with a row that is there already. */
function rowsOf(
  { accepted, leaves, nodes, history, blobs, openings }: Pending,
  entries: readonly Entry[],
  { size, note }: BatchEnd,
): readonly (readonly [table: Table, rows: Rows, ending?: string])[] {
  return [
    [
      ENTRIES,
      accepted.map(({ entry, bytes }, at) => [entry.seq, entry.kind, bytes, leaves[at] ?? '']),
    ],
    [NODES, nodes.map(({ level, place, hash }) => [level, place, hash])],
    [CASES, accepted.flatMap(({ entry, cases }) => cases.map((id) => [id, entry.seq]))],
    // By their commits: what is closed comes before what is opened for the same case.
    [
      ALLOCATIONS,
      [...history.allocations.values()].toSorted((a, b) => a.commit - b.commit).map(allocationRow),
      'ON CONFLICT (commit_seq) DO UPDATE SET randomness_seq = excluded.randomness_seq, closed_seq = excluded.closed_seq',
    ],
    [LINKS, entries.flatMap(linkRows)],
    [CORRECTIONS, entries.flatMap(correctionRows)],
    [APPROVALS, entries.flatMap(approvalRows)],
    [REDACTIONS, entries.flatMap(redactionRows)],
    [BLOBS, [...blobs], 'ON CONFLICT (digest) DO NOTHING'],
    [
      OPENINGS,
      openings.map(({ place, digest, bytes }) => [place, digest, bytes]),
      'ON CONFLICT (place, digest) DO NOTHING',
    ],
    [CHECKPOINTS, [[size, note]]],
  ]
}

/** The row of an allocation. */
export function allocationRow(state: AllocationState): readonly Value[] {
  const { commit, attempt, act, randomness, closed } = state
  return [commit, state.case, attempt, act, randomness, closed]
}

/** Chain, link, place; link 0 stands for the chain itself. */
export function linkRows({ kind, seq, body }: Entry): Rows {
  if (kind === 'chain') return [[body['chain'] as string, 0, seq]]
  if (kind !== 'commit') return []
  return linksOf(body['source'] as Plan).map(({ chain, link }) => [chain, link, seq])
}

/** The corrected policy entry, the correcting one. */
export function correctionRows({ kind, seq, body }: Entry): Rows {
  return kind === 'policy' && body['corrects'] !== null ? [[body['corrects'] as number, seq]] : []
}

/** The approved policy entry, its approval. */
export function approvalRows({ kind, seq, body }: Entry): Rows {
  return kind === 'approval' ? [[body['policy'] as number, seq]] : []
}

/** Digest, place of the redaction. */
export function redactionRows({ kind, seq, body }: Entry): Rows {
  if (kind !== 'redaction') return []
  return [...new Set(body['digests'] as readonly string[])].map((digest) => [digest, seq])
}

/** A digest names a blob, which goes with its openings, or a seal, whose opening goes. */
async function remove(sql: Sql, digest: string): Promise<void> {
  await sql.all('DELETE FROM blobs WHERE digest = $1', [digest])
  await sql.all('DELETE FROM openings WHERE place = $1', [digest])
  await sql.all('DELETE FROM openings WHERE digest = $1', [digest])
}
