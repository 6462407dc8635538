/** One batch into the tables: what a turn has added, with the checkpoint of its end. */
import type { Plan } from '../../draw/sources/source.ts'
import { linksOf } from '../entry/evidence.ts'
import type { AllocationState } from '../order/before.ts'
import type { Pending } from '../turn/pending.ts'
import type { Entry } from '../types.ts'
import { FORMAT } from './rows.ts'
import {
  ALLOCATIONS,
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
import type { Sql, Value } from './sql.ts'

/** The end of a batch. */
export interface BatchEnd {
  readonly size: number
  readonly root: string
  readonly note: string
  readonly keys: number
}

/** The head of a ledger without entries. */
export async function writeEmptyHead(sql: Sql, origin: string, root: string): Promise<void> {
  await sql.insert(HEAD, [[1, FORMAT, origin, 0, root, '', 0]])
}

export async function writeBatch(sql: Sql, pending: Pending, end: BatchEnd): Promise<void> {
  const entries = pending.accepted.map(({ entry }) => entry)
  await sql.insert(
    ENTRIES,
    pending.accepted.map(({ entry, bytes }, at) => [
      entry.seq,
      entry.kind,
      bytes,
      pending.leaves[at] ?? '',
    ]),
  )
  await sql.insert(
    NODES,
    pending.nodes.map(({ level, place, hash }) => [level, place, hash]),
  )
  await writeIndexes(sql, pending, entries)
  await sql.insert(BLOBS, [...pending.blobs], 'ON CONFLICT (digest) DO NOTHING')
  await sql.insert(
    OPENINGS,
    pending.openings.map(({ place, digest, bytes }) => [place, digest, bytes]),
    'ON CONFLICT (place, digest) DO NOTHING',
  )
  for (const digest of pending.removed) await remove(sql, digest)
  await sql.insert(CHECKPOINTS, [[end.size, end.note]])
  await sql.all('UPDATE head SET size = $1, root = $2, frontier = $3, keys = $4 WHERE one = 1', [
    end.size,
    end.root,
    pending.frontier.hashes.join(''),
    end.keys,
  ])
}

async function writeIndexes(sql: Sql, pending: Pending, entries: readonly Entry[]): Promise<void> {
  const cases = pending.accepted.flatMap(({ entry, cases: ids }) =>
    ids.map((id) => [id, entry.seq]),
  )
  await sql.insert(CASES, cases)
  await sql.insert(
    ALLOCATIONS,
    // By their commits: what is closed comes before what is opened for the same case.
    [...pending.history.allocations.values()]
      .toSorted((a, b) => a.commit - b.commit)
      .map(allocationRow),
    'ON CONFLICT (commit_seq) DO UPDATE SET randomness_seq = excluded.randomness_seq, closed_seq = excluded.closed_seq',
  )
  await sql.insert(LINKS, entries.flatMap(linkRows))
  await sql.insert(CORRECTIONS, entries.flatMap(correctionRows))
  await sql.insert(REDACTIONS, entries.flatMap(redactionRows))
}

function allocationRow(state: AllocationState): readonly Value[] {
  const { commit, attempt, act, randomness, closed } = state
  return [commit, state.case, attempt, act, randomness, closed]
}

/** Chain, link, place; link 0 stands for the chain itself. */
export function linkRows({ kind, seq, body }: Entry): readonly (readonly Value[])[] {
  if (kind === 'chain') return [[body['chain'] as string, 0, seq]]
  if (kind !== 'commit') return []
  return linksOf(body['source'] as Plan).map(({ chain, link }) => [chain, link, seq])
}

/** The corrected policy entry, the correcting one. */
export function correctionRows({ kind, seq, body }: Entry): readonly (readonly Value[])[] {
  return kind === 'policy' && body['corrects'] !== null ? [[body['corrects'] as number, seq]] : []
}

/** Digest, place of the redaction. */
export function redactionRows({ kind, seq, body }: Entry): readonly (readonly Value[])[] {
  if (kind !== 'redaction') return []
  return [...new Set(body['digests'] as readonly string[])].map((digest) => [digest, seq])
}

/** A digest names a blob, which goes with its openings, or a seal, whose opening goes. */
async function remove(sql: Sql, digest: string): Promise<void> {
  await sql.all('DELETE FROM blobs WHERE digest = $1', [digest])
  await sql.all('DELETE FROM openings WHERE place = $1', [digest])
  await sql.all('DELETE FROM openings WHERE digest = $1', [digest])
}
