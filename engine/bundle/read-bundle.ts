/**
 * Reading a bundle that anybody may have made: text in; the bundle with everything in it read, or the first problem of
 * its form, out. Never throws.
 */
import type { Plan } from '../draw/sources/source.ts'
import { MAX_ENTRY_BYTES, readEntry } from '../ledger/entry/entry.ts'
import { readCheckpoint, type ReadCheckpoint } from '../ledger/notes/checkpoint.ts'
import { parseVerifierKey, type VerifierKey } from '../ledger/notes/verifier-key.ts'
import { KeyRing } from '../ledger/order/key-ring.ts'
import type { Entry, EntryKind } from '../ledger/types.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Bundle } from './bundle.ts'
import { bundleShape } from './shape.ts'
import { type Failure, fails } from './steps.ts'

/** The entries by what they are to the attempt. */
export interface Parts {
  readonly ledger: Entry
  readonly policy: Entry
  /** By which the policy entry may be used. */
  readonly approval: Entry
  readonly commit: Entry
  /** The number of this commitment; others are of earlier links. */
  readonly randomness: Entry
  readonly result: Entry
}

/** A bundle of the right form, nothing in it checked yet. */
export interface ReadBundle extends Parts {
  readonly bundle: Bundle
  readonly checkpoint: ReadCheckpoint
  readonly keys: readonly VerifierKey[]
  readonly entries: readonly Entry[]
  /** Keys by the entries that are present. */
  readonly ring: KeyRing
  readonly plan: Plan
}

/** Reads a value that strict JSON gave; `text` is what it was read from. */
export function readBundle(value: unknown, text: string): ReadBundle | Failure {
  const [problem] = bundleShape(value, '')
  if (problem !== undefined) {
    return fails(problem.path, problem.message, 'this is not the form of a bundle')
  }
  if (!isCanonical(value, text)) return fails('', ...NOT_CANONICAL)
  const bundle = value as Bundle
  const large = tooLarge(bundle)
  if (large !== undefined) return large
  const entries = entriesIn(bundle)
  if ('status' in entries) return entries
  const parts = partsOf(entries)
  if ('status' in parts) return parts
  const checkpoint = readCheckpoint(bundle.checkpoint)
  const keys = bundle.verifier_keys.map(parseVerifierKey).filter((key) => key !== undefined)
  if (checkpoint === undefined) throw new Error('the form of the checkpoint was not checked')
  const plan = parts.commit.body['source'] as Plan
  const ring = new KeyRing().with(entries)
  return { bundle, checkpoint, keys, entries, ring, plan, ...parts }
}

const NOT_CANONICAL = [
  'текст не канонічний (RFC 8785): пакет переписано іншою програмою',
  'the text is not canonical (RFC 8785): the bundle was rewritten by another program',
] as const

/** One line end after the object is let through: editors add it. */
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text.replace(/\n$/, '')
  } catch {
    return false
  }
}

/** No court is so large; without a bound a made-up bundle could keep a verifier busy for hours. */
const MOST_PEOPLE = 2000
const MOST_SEATS = 100

function tooLarge({ manifest: { pools, seats } }: Bundle): Failure | undefined {
  const at = pools.findIndex((pool) => pool.candidates.length > MOST_PEOPLE)
  if (at !== -1) {
    return fails(
      `/manifest/pools/${at}/candidates`,
      `більше ніж ${MOST_PEOPLE} осіб у переліку`,
      `more than ${MOST_PEOPLE} people in a list`,
    )
  }
  if (seats.length <= MOST_SEATS) return undefined
  return fails('/manifest/seats', `більше ніж ${MOST_SEATS} місць`, `more than ${MOST_SEATS} seats`)
}

/** Where an entry stands in the bundle. */
export const placeOf = ({ entries }: Pick<ReadBundle, 'entries'>, entry: Entry): string =>
  `/entries/${entries.indexOf(entry)}`

function entriesIn({ entries }: Bundle): readonly Entry[] | Failure {
  const read: Entry[] = []
  for (const [at, { bytes }] of entries.entries()) {
    const place = `/entries/${at}/bytes`
    const buffer = Buffer.from(bytes)
    if (buffer.length > MAX_ENTRY_BYTES) return fails(place, 'завеликий запис', 'too large')
    const result = readEntry(buffer)
    if (result.kind === 'malformed') {
      const { path = '', message = '' } = result.problems[0] ?? {}
      const where = path === '' ? '' : ` \`${path}\``
      return fails(place, `форма запису${where}: ${message}`, `a malformed entry${where}`)
    }
    read.push(result.entry)
  }
  return read
}

/** Kinds that a bundle may hold, and how many of each it must have. */
const KINDS: ReadonlyMap<EntryKind, 'one' | 'some'> = new Map([
  ['ledger', 'one'],
  ['key', 'some'],
  ['chain', 'some'],
  ['policy', 'one'],
  ['approval', 'one'],
  ['act', 'some'],
  ['witnessed', 'some'],
  ['commit', 'one'],
  ['randomness', 'some'],
  ['result', 'one'],
])

function partsOf(entries: readonly Entry[]): Parts | Failure {
  const stranger = entries.findIndex(({ kind }) => !KINDS.has(kind))
  if (stranger !== -1) return unneeded(stranger, entries[stranger]?.kind ?? '')
  for (const [kind, count] of KINDS) {
    const found = entries.filter((entry) => entry.kind === kind).length
    if (count === 'one' && found !== 1) return wrongCount(kind, found)
  }
  const commit = only(entries, 'commit')
  const own = entries.filter(
    ({ kind, body }) => kind === 'randomness' && body['commit'] === commit.seq,
  )
  const [randomness] = own
  if (randomness === undefined || own.length > 1) return wrongCount('randomness', own.length)
  return {
    ledger: only(entries, 'ledger'),
    policy: only(entries, 'policy'),
    approval: only(entries, 'approval'),
    commit,
    randomness,
    result: only(entries, 'result'),
  }
}

function only(entries: readonly Entry[], kind: EntryKind): Entry {
  const found = entries.find((entry) => entry.kind === kind)
  if (found === undefined) throw new Error(`the number of entries ${kind} was not checked`)
  return found
}

const unneeded = (at: number, kind: string): Failure =>
  fails(
    `/entries/${at}`,
    `запис виду \`${kind}\` до пакета не належить`,
    `an entry of the kind \`${kind}\` does not belong in a bundle`,
  )

const wrongCount = (kind: EntryKind, found: number): Failure =>
  fails(
    '/entries',
    `потрібен один запис виду \`${kind}\` для цієї спроби, а їх ${found}`,
    `one entry of the kind \`${kind}\` for this attempt is needed, and there are ${found}`,
  )
