/** Blobs of drafts: those that the entries name are kept, a named one must be there, an unnamed one is refused. */
import { hash } from 'node:crypto'
import type { Before } from '../order/before.ts'
import type { BlobClaim } from '../order/claims.ts'
import { blobOf } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import type { Draft, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Pending } from './pending.ts'

/** Facts and records of a court are far below this; the limit keeps a line of an export readable at once. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024

/** Where blobs are looked for besides the drafts. */
export interface Places {
  readonly before: Before
  readonly pending: Pending
  readonly sql: Sql
}

interface Blobs {
  /** All that the drafts gave, by digest. */
  readonly given: ReadonlyMap<string, Uint8Array>
  /** Those to be stored: a blob that was redacted is not stored again. */
  readonly kept: ReadonlyMap<string, Uint8Array>
}

export async function acceptBlobs(
  drafts: readonly Draft[],
  claims: readonly BlobClaim[],
  places: Places,
): Promise<Blobs | LedgerRefusal> {
  const given = new Map<string, Uint8Array>()
  for (const bytes of drafts.flatMap((draft) => draft.blobs ?? [])) {
    if (bytes.length > MAX_BLOB_BYTES) return tooLarge(bytes.length)
    given.set(blobDigest(bytes), bytes)
  }
  const kept = new Map<string, Uint8Array>()
  const open = [...claims]
  const named = new Set<string>()
  for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
    named.add(claim.digest)
    const redacted = (await places.before.redactionOf(claim.digest)) !== undefined
    const own = given.get(claim.digest)
    if (own !== undefined && !redacted) kept.set(claim.digest, own)
    const found = own ?? (await stored(claim.digest, places))
    if (found === undefined && !redacted) return missing(claim)
    const { wrong: violated, names = [] } = (found && claim.check?.(found)) ?? {}
    if (violated !== undefined) return violated
    open.push(...names)
  }
  const unnamed = [...given.keys()].find((digest) => !named.has(digest))
  return unnamed === undefined ? { given, kept } : isUnnamed(unnamed)
}

/** The digest of a blob's bytes. */
function blobDigest(bytes: Uint8Array): string {
  return `sha256:${hash('sha256', bytes)}`
}

async function stored(digest: string, { pending, sql }: Places): Promise<Uint8Array | undefined> {
  return pending.blobs.get(digest) ?? blobOf(sql, digest)
}

function missing({ digest, seq }: BlobClaim): LedgerRefusal {
  return wrong(
    'blob/missing',
    `тексту ${digest}, на який посилається запис ${seq}, немає`,
    `the text ${digest} that entry ${seq} names is missing`,
    seq,
  )
}

function isUnnamed(digest: string): LedgerRefusal {
  return wrong(
    'blob/unnamed',
    `на текст ${digest} не посилається жоден запис`,
    `no entry names the text ${digest}`,
  )
}

function tooLarge(length: number): LedgerRefusal {
  return wrong(
    'blob/too-large',
    `текст має ${length} байтів, дозволено ${MAX_BLOB_BYTES}`,
    `the text has ${length} bytes of at most ${MAX_BLOB_BYTES}`,
  )
}
