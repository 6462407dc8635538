/**
 * What an entry says about things that stand beside the list: blobs that it names by digest, checkpoints that were
 * witnessed. An entry in, its claims out; each is checked where the thing is at hand.
 */
import type { Plan } from '../../draw/sources/source.ts'
import { isFields } from '../../time/shape.ts'
import { jsonIn } from '../entry/json.ts'
import { actText } from '../entry/act-text.ts'
import { readCheckpoint } from '../notes/checkpoint.ts'
import type { Entry, Fields, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Maybe } from '../maybe.ts'
import type { Before } from './before.ts'

/** A blob that must be there, unless a redaction names it. */
export interface BlobClaim {
  readonly digest: string
  /** The entry that names it. */
  readonly seq: number
  /** Whether it names blobs in its turn: where it is gone, nobody knows which. */
  readonly namesMore?: true
  /** What the blob must agree with, if it is read; and which blobs it names in its turn. */
  readonly check?: (bytes: Uint8Array) => CheckedBlob
}

export interface CheckedBlob {
  readonly wrong?: LedgerRefusal
  readonly names?: readonly BlobClaim[]
}

/** The root that a witnessed checkpoint shows. */
export interface CheckpointClaim {
  readonly seq: number
  readonly size: number
  readonly root: string
}

/** The blobs that an entry names. The entry was checked by the rules of order. */
export function blobClaims(entry: Entry, before: Before): Maybe<readonly BlobClaim[]> {
  const { kind, seq, body } = entry
  switch (kind) {
    case 'policy':
      return (body['files'] as readonly { readonly digest: string }[]).map(({ digest }) => ({
        digest,
        seq,
      }))
    case 'act':
      return body['document'] === null ? [] : [{ digest: body['document'] as string, seq }]
    case 'decision':
      return [{ digest: body['facts'] as string, seq }]
    case 'commit':
      return manifestClaims(entry, before)
    case 'result':
      return recordClaims(entry, before)
    case 'ledger':
    case 'key':
    case 'chain':
    case 'approval':
    case 'register':
    case 'outage':
    case 'randomness':
    case 'abandon':
    case 'witnessed':
    case 'redaction':
      return []
  }
}

/** The checkpoint that a `witnessed` entry shows. */
export function checkpointClaim({ kind, seq, body }: Entry): CheckpointClaim | undefined {
  if (kind !== 'witnessed') return undefined
  const { size = 0, root = '' } = readCheckpoint(body['note'] as string) ?? {}
  return { seq, size, root }
}

/** The manifest is that of the case, the attempt and the source, under an edition of the policy entry, allowed by the act (rule 3). */
async function manifestClaims({ seq, body }: Entry, before: Before): Promise<readonly BlobClaim[]> {
  const policy = await before.entry(body['policy'] as number)
  const editions = (policy?.body['editions'] ?? []) as readonly Fields[]
  const known = new Set(
    editions.map((one) => JSON.stringify([one['digest'], one['in_force_from']])),
  )
  const { case: caseId, attempt } = body
  const { source } = body['source'] as Plan
  const allowed = body['act'] === null ? null : await before.entry(body['act'] as number)
  const attemptAct = allowed && actText(allowed)
  const claim: BlobClaim = {
    digest: body['manifest'] as string,
    seq,
    namesMore: true,
    check(bytes) {
      const manifest = jsonObject(bytes)
      if (manifest === undefined) return { wrong: unreadable('manifest', seq) }
      const { id, edition, in_force_from: from } = fieldsIn(manifest['policy'])
      if (id !== policy?.body['document'] || !known.has(JSON.stringify([edition, from]))) {
        return { wrong: otherEdition(seq) }
      }
      const same =
        manifest['case'] === caseId &&
        manifest['attempt'] === attempt &&
        manifest['randomness_source'] === source
      if (!same) return { wrong: disagrees('manifest', 'case, attempt, randomness_source', seq) }
      if (manifest['attempt_act'] !== attemptAct) {
        return { wrong: disagrees('manifest', 'attempt_act', seq) }
      }
      return { names: [{ digest: String(manifest['facts']), seq }] }
    },
  }
  return [claim]
}

/** The record is that of the manifest and of the number; its winners are those of the entry. */
async function recordClaims({ seq, body }: Entry, before: Before): Promise<readonly BlobClaim[]> {
  const commit = await before.entry(body['commit'] as number)
  const randomness = await before.entry(body['randomness'] as number)
  const manifest = commit?.body['manifest']
  const value = randomness?.body['value']
  const winners = JSON.stringify(
    (body['winners'] as readonly Fields[]).map(({ seat, role, winner }) => [seat, role, winner]),
  )
  const claim: BlobClaim = {
    digest: body['record'] as string,
    seq,
    check(bytes) {
      const record = jsonObject(bytes)
      if (record === undefined) return { wrong: unreadable('record', seq) }
      const same =
        `sha256:${String(record['manifest_digest'])}` === manifest &&
        fieldsIn(record['randomness'])['value'] === value &&
        winnersIn(record) === winners
      return same ? {} : { wrong: disagrees('record', 'manifest, randomness, winners', seq) }
    },
  }
  return [claim]
}

function winnersIn(record: Fields): string {
  const { seats } = fieldsIn(record['result'])
  if (!Array.isArray(seats)) return ''
  const rows = seats.map((item: unknown) => {
    const { seat, role, winner } = fieldsIn(item)
    return [seat, role, winner]
  })
  return JSON.stringify(rows)
}

function jsonObject(bytes: Uint8Array): Fields | undefined {
  const value = jsonIn(bytes)
  return isFields(value) ? value : undefined
}

function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : {}
}

function unreadable(what: string, seq: number): LedgerRefusal {
  return wrong(
    'blob/unreadable',
    `текст \`${what}\` запису ${seq} не є обʼєктом JSON`,
    `the \`${what}\` of entry ${seq} is not a JSON object`,
    seq,
  )
}

function otherEdition(seq: number): LedgerRefusal {
  return wrong(
    'order/edition',
    `редакції засад з маніфесту немає в записі засад, на який посилається запис ${seq}`,
    `the edition in the manifest is not in the policy entry that entry ${seq} names`,
    seq,
  )
}

function disagrees(what: string, fields: string, seq: number): LedgerRefusal {
  return wrong(
    `order/${what}`,
    `\`${what}\` запису ${seq} розходиться із записом: ${fields}`,
    `the \`${what}\` of entry ${seq} disagrees with the entry: ${fields}`,
    seq,
  )
}
