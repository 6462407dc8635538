/**
 * One `append`: drafts in, what is to be added or the first refusal out. All of the drafts are accepted, or none.
 */
import { entryBytes, entryProblems, MAX_ENTRY_BYTES } from '../entry/entry.ts'
import { malformed } from '../entry/malformed.ts'
import { casesOf } from '../order/cases.ts'
import {
  type BlobClaim,
  blobClaims,
  checkpointClaim,
  type CheckpointClaim,
} from '../order/claims.ts'
import { History } from '../order/history.ts'
import { otherRoot } from '../order/other-root.ts'
import { violation } from '../order/rules.ts'
import { readCheckpoint } from '../notes/checkpoint.ts'
import { checkpointAt } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import type { Maybe } from '../maybe.ts'
import type { Draft, Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import { acceptBlobs } from './accept-blobs.ts'
import { acceptOpenings } from './accept-openings.ts'
import type { Accepted, Pending, PlacedOpening } from './pending.ts'

/** What one `append` adds to the turn. */
export interface Addition {
  readonly accepted: readonly Accepted[]
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly openings: readonly PlacedOpening[]
}

/** Checks drafts one after another, each seeing those before it. `recordedAt` is the clock of all of them. */
export async function accept(
  drafts: readonly Draft[],
  recordedAt: string,
  pending: Pending,
  sql: Sql,
): Promise<Addition | LedgerRefusal> {
  // A draft alone sees nothing but what is there.
  const alone = drafts.length === 1
  const trial = alone ? pending.history : new History(pending.history)
  const accepted: Accepted[] = []
  const claims: BlobClaim[] = []
  for (const draft of drafts) {
    const entry = entryOf(draft, trial.size, recordedAt)
    const read = bytesOf(entry)
    if (!(read instanceof Uint8Array)) return read
    const violated = (await violation(entry, trial)) ?? (await wrongCheckpoint(entry, sql))
    if (violated !== undefined) return violated
    claims.push(...(await blobClaims(entry, trial)))
    accepted.push({ entry, bytes: read, cases: await casesOf(entry, trial) })
    if (!alone) await trial.add(entry)
  }
  if (!drafts.some(hasMore) && claims.length === 0) return { accepted, blobs: NONE, openings: [] }
  const places = { before: trial, pending, sql }
  const blobs = await acceptBlobs(drafts, claims, places)
  if ('code' in blobs) return blobs
  const openings = await acceptOpenings(drafts, accepted, blobs.given, places)
  return 'code' in openings ? openings : { accepted, blobs: blobs.kept, openings: openings.placed }
}

const NONE: ReadonlyMap<string, Uint8Array> = new Map()

/** Whether more comes with a draft than its entry. */
function hasMore({ blobs, openings }: Draft): boolean {
  return blobs !== undefined || openings !== undefined
}

function entryOf({ kind, true_at, by, body }: Draft, seq: number, recordedAt: string): Entry {
  return { format: 'zasady-entry/1', seq, kind, true_at, recorded_at: recordedAt, by, body }
}

/** The bytes of an entry of the right form. */
function bytesOf(entry: Entry): Uint8Array | LedgerRefusal {
  const problems = entryProblems(entry)
  if (problems.length > 0) return malformed(problems)
  const bytes = canonicalBytes(entry)
  if (bytes === undefined) {
    return malformed([{ path: '/body', message: 'очікуються значення JSON без дробових чисел' }])
  }
  return bytes.length <= MAX_ENTRY_BYTES ? bytes : tooLarge(bytes.length)
}

/** What a caller put into `set` or `evidence` may have no canonical text. */
function canonicalBytes(entry: Entry): Uint8Array | undefined {
  try {
    return entryBytes(entry)
  } catch {
    return undefined
  }
}

function tooLarge(length: number): LedgerRefusal {
  return wrong(
    'entry/too-large',
    `запис має ${length} байтів, дозволено ${MAX_ENTRY_BYTES}; великі тексти зберігаються окремо, за дайджестом`,
    `the entry has ${length} bytes of at most ${MAX_ENTRY_BYTES}; larger texts are kept apart, by digest`,
  )
}

/** A witnessed checkpoint is one that this ledger made. */
function wrongCheckpoint(entry: Entry, sql: Sql): Maybe<LedgerRefusal | undefined> {
  const claim = checkpointClaim(entry)
  return claim && wrongRoot(claim, sql)
}

async function wrongRoot(claim: CheckpointClaim, sql: Sql): Promise<LedgerRefusal | undefined> {
  const note = await checkpointAt(sql, claim.size)
  const made = note !== undefined && readCheckpoint(note)?.root === claim.root
  return made ? undefined : otherRoot(claim.size)
}
