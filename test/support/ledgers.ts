/** Ledgers for tests, in both stores, and entries of an invented court. */
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  canonicalJson,
  createLedger,
  type CourtLedger,
  digest,
  type Draft,
  linkOf,
  newPrivateKey,
  openLedger,
  type OpenedLedger,
  parsePrivateKey,
  type Signer,
} from '../../engine/index.ts'
import { approvedAt } from './approving.ts'
import { newDatabase } from './postgres.ts'
import { wholeManifest, wholeRecord } from './whole-draws.ts'

export const ORIGIN = 'court.example/docket'
export const START = Date.UTC(2026, 7, 4, 6, 50)

/** A key that is the same in every run. */
export function signerOf(name = ORIGIN, byte = 1): Signer {
  const signer = parsePrivateKey(newPrivateKey(name, (count) => Buffer.alloc(count, byte)))
  if (signer === undefined) throw new Error(`${name} cannot be the name of a key`)
  return signer
}

/** Where ledgers can be: an address of a new place, or nothing where this machine has no such place. */
export interface Place {
  readonly store: string
  readonly address: () => Promise<string | undefined>
}

export const PLACES: readonly Place[] = [
  { store: 'SQLite', address: () => Promise.resolve(join(temporaryFolder(), 'court.sqlite')) },
  { store: 'PostgreSQL', address: newDatabase },
]

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-ledger-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that counts seconds from the start, one a reading. */
function tickingClock(): () => number {
  let ticks = 0
  return () => START + 1000 * ticks++
}

export const writingOf = (clock = tickingClock(), signers: readonly Signer[] = [signerOf()]) => ({
  signers,
  clock,
})

export const NAMED = {
  origin: ORIGIN,
  court: 'Умовний районний суд',
  by: 'адміністратор',
  true_at: '2026-08-04',
}

/** A new ledger, closed when the test ends. */
export async function newLedger(address: string, writing = writingOf()): Promise<CourtLedger> {
  return opened(await createLedger(address, NAMED, writing))
}

export async function reopened(address: string, writing = writingOf()): Promise<CourtLedger> {
  return opened(await openLedger(address, writing))
}

export function opened(result: OpenedLedger): CourtLedger {
  if (result.kind === 'refused') throw new Error(result.refusal.message.en)
  const { ledger } = result
  onTestFinished(() => ledger.close())
  return ledger
}

const at = { true_at: '2026-08-04', by: 'секретар-1' }

/** A change of a register; `value` tells one from another. */
export const register = (value: string, subject = 'judges/с02'): Draft => ({
  ...at,
  kind: 'register',
  body: { subject, set: { coefficient: value }, order: null, reason: null, corrects: null },
})

export const act = (no = '4-к', caseId: string | null = null): Draft => ({
  ...at,
  kind: 'act',
  body: {
    type: 'розпорядження',
    no,
    date: '2026-08-04',
    signed_by: 'Умовна О. О.',
    case: caseId,
    document: null,
  },
})

const EDITION = digest({ edition: 1 })

const POLICY_TEXT = Buffer.from('засади умовного суду')

export const policy = (corrects: number | null = null): Draft => ({
  ...at,
  kind: 'policy',
  body: {
    document: 'demo',
    files: [{ path: 'demo.zasady', digest: blobName(POLICY_TEXT) }],
    editions: [
      {
        in_force_from: '2026-01-01',
        digest: EDITION,
        decision: '19.12.2025 № 1',
        adopted: '2025-12-19',
        published: '2025-12-22',
      },
    ],
    reason: null,
    corrects,
  },
  blobs: [POLICY_TEXT],
})

/** A policy that may be used, at the place where it is to stand: with the act of the assembly and the approval. */
export const approvedPolicy = (place: number, corrects: number | null = null): readonly Draft[] =>
  approvedAt(place, policy(corrects))

const blobName = (bytes: Uint8Array): string => `sha256:${hash('sha256', bytes)}`

export const chain = (name = 'ланцюг-1', length = 10): Draft => ({
  ...at,
  kind: 'chain',
  body: { chain: name, anchor: linkNumber(0, length), length },
})

/** A link of any of these chains. */
export const linkNumber = (link: number, length = 10): string =>
  linkOf('a'.repeat(64), length, link)

/** What a commitment of a case rests on. */
export interface Commitment {
  readonly policy: number
  readonly attempt?: number
  readonly act?: number | null
  /** The number of the act that allowed it, for the manifest. */
  readonly actNo?: string
  readonly source?: Readonly<Record<string, unknown>> & { readonly source: string }
  /** Fields of the manifest that differ from those of the entry. */
  readonly manifest?: Readonly<Record<string, unknown>>
}

/** As a manifest names an act of these. */
const actName = (no = '4-к'): string => `розпорядження № ${no} (2026-08-04)`

export function commit(caseId: string, given: Commitment): Draft {
  const { attempt = 1, act: allowed = null, source = { source: 'system' } } = given
  const facts = { case: { id: caseId, n: attempt } }
  const manifest = wholeManifest(
    {
      case: caseId,
      attempt,
      attempt_act: attempt === 1 ? null : actName(given.actNo),
      policy: { id: 'demo', edition: EDITION, in_force_from: '2026-01-01' },
      randomness_source: source.source,
      facts: digest(facts),
    },
    given.manifest,
  )
  return {
    ...at,
    kind: 'commit',
    body: {
      case: caseId,
      attempt,
      act: allowed,
      policy: given.policy,
      manifest: digest(manifest),
      source,
    },
    blobs: [Buffer.from(canonicalJson(manifest)), Buffer.from(canonicalJson(facts))],
  }
}

export const R = 'b'.repeat(64)

export const randomness = (seq: number, value = R, evidence: object = {}): Draft => ({
  ...at,
  kind: 'randomness',
  body: { commit: seq, value, evidence },
})

/** The result of a commitment whose manifest digest is known. */
export function result(
  caseId: string,
  given: {
    readonly commit: number
    readonly randomness: number
    readonly manifest: string
    readonly attempt?: number
    readonly value?: string
    readonly evidence?: object
  },
): Draft {
  const winners = [{ seat: 1, role: 'presiding', winner: 'Вигадько' }]
  const record = wholeRecord(given.manifest, given.value ?? R, given.evidence ?? {})
  return {
    ...at,
    kind: 'result',
    body: {
      commit: given.commit,
      randomness: given.randomness,
      case: caseId,
      attempt: given.attempt ?? 1,
      record: digest(record),
      winners,
    },
    blobs: [Buffer.from(canonicalJson(record))],
  }
}

export const abandon = (seq: number, by: number): Draft => ({
  ...at,
  kind: 'abandon',
  body: { commit: seq, reason: 'маніфест помилковий', act: by },
})
