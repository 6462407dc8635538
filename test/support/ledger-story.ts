/**
 * A ledger in which everything happens once: keys of three uses, a corrected policy, a draw, an abandoned draw and its
 * repetition, a decision, sealed facts, a witnessed checkpoint, a redaction.
 */
import { hash } from 'node:crypto'
import {
  canonicalJson,
  cosign,
  type CourtLedger,
  digest,
  type Draft,
  type Entry,
  formatVerifierKey,
  type LedgerView,
  verifierKey,
} from '../../engine/index.ts'
import { approval } from './approving.ts'
import {
  abandon,
  act,
  approvedPolicy,
  chain,
  commit,
  policy,
  R,
  randomness,
  register,
  result,
  signerOf,
  START,
} from './ledgers.ts'

const at = { true_at: '2026-08-04', by: 'секретар-1' }

const WITNESS = signerOf('witness.example/w1', 2)

const witnessKey = (): Draft => {
  const { name, publicKey } = WITNESS.verifier
  const key = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  return { ...at, kind: 'key', body: { use: 'witness', action: 'add', name, key } }
}

const privacyKey: Draft = {
  ...at,
  kind: 'key',
  body: { use: 'privacy', action: 'add', name: 'ключ-1', key: digest('ключ') },
}

const opening = { path: '/judges/с02/absences/в1/kind', salt: 'c'.repeat(32), value: 'хвороба' }

const sealed: Draft = {
  ...at,
  kind: 'register',
  body: {
    subject: 'judges/с02/absences/в1',
    set: { kind: { sealed: digest(opening) } },
    order: { no: '5-к', date: '2026-08-04', signed_by: 'Умовна О. О.' },
    reason: null,
    corrects: null,
  },
  openings: [{ opening }],
}

/** A decision whose facts hold a seal; they are redacted later, or their opening is. */
export const decision = (caseId: string, policySeq: number): Draft => {
  const facts = { case: { id: caseId }, recusal: { sealed: digest(opening) } }
  return {
    ...at,
    kind: 'decision',
    body: {
      case: caseId,
      outcome: 'manual',
      judge: null,
      assignments: [
        { case: caseId, judge: 'с02' },
        { case: `${caseId}-б`, judge: 'с03' },
      ],
      clauses: ['demo/1'],
      policy: policySeq,
      facts: digest(facts),
      as_of: '2026-08-04T09:50:00+03:00',
    },
    blobs: [Buffer.from(canonicalJson(facts))],
    openings: [{ of: digest(facts), opening }],
  }
}

const outage: Draft = {
  ...at,
  kind: 'outage',
  body: { from: '2026-08-03', until: '2026-08-04', what: 'немає живлення', act: null },
}

const DOCUMENT = Buffer.from('текст розпорядження')

const actWithDocument: Draft = {
  ...at,
  kind: 'act',
  body: {
    type: 'резолюція',
    no: '7',
    date: '2026-08-04',
    signed_by: 'Умовна О. О.',
    case: null,
    document: `sha256:${hash('sha256', DOCUMENT)}`,
  },
  blobs: [DOCUMENT],
}

/** Appends drafts, which must be accepted. */
export async function append(
  ledger: CourtLedger,
  make: readonly Draft[] | ((view: LedgerView) => Promise<readonly Draft[]>),
): Promise<readonly Entry[]> {
  const appended = await ledger.append(make)
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  return appended.entries
}

/** The place of the only entry that a draft becomes. */
export async function appendOne(ledger: CourtLedger, draft: Draft): Promise<number> {
  const [entry] = await append(ledger, [draft])
  return entry?.seq ?? -1
}

/** Enters a policy that may be used; its place. */
export async function enterPolicy(
  ledger: CourtLedger,
  corrects: number | null = null,
): Promise<number> {
  const [entry] = await append(ledger, async (view) => {
    const { size } = await view.head()
    return approvedPolicy(size, corrects)
  })
  return entry?.seq ?? -1
}

/** A whole draw of a case: its commitment, number and result. */
export async function draw(
  ledger: CourtLedger,
  caseId: string,
  given: Parameters<typeof commit>[1],
): Promise<{ readonly commit: number; readonly randomness: number; readonly result: number }> {
  const draft = commit(caseId, given)
  const committed = await appendOne(ledger, draft)
  const number = await appendOne(ledger, randomness(committed, R))
  const manifest = String(draft.body['manifest'])
  const attempt = given.attempt ?? 1
  const settled = await appendOne(
    ledger,
    result(caseId, { commit: committed, randomness: number, manifest, attempt }),
  )
  return { commit: committed, randomness: number, result: settled }
}

/** Tells the whole story. */
export async function tellStory(ledger: CourtLedger): Promise<void> {
  await append(ledger, [witnessKey(), privacyKey])
  const wrongPolicy = await appendOne(ledger, policy())
  const right = await appendOne(ledger, policy(wrongPolicy))
  const allowed = await appendOne(ledger, actWithDocument)
  await append(ledger, [approval(right, allowed)])
  await append(ledger, [chain(), register('1,00'), sealed, outage])
  await draw(ledger, 'умовна-1/26', { policy: right })
  const link = { source: 'sealed-chain', chain: 'ланцюг-1', link: 1 }
  const open = await appendOne(ledger, commit('умовна-2/26', { policy: right, source: link }))
  const stop = await appendOne(ledger, act('8', 'умовна-2/26'))
  await append(ledger, [abandon(open, stop)])
  await draw(ledger, 'умовна-2/26', { policy: right, attempt: 2, act: stop, actNo: '8' })
  await append(ledger, [commit('умовна-4/26', { policy: right })])
  const settled = decision('умовна-3/26', right)
  await append(ledger, [settled])
  const { size, checkpoint } = await ledger.head()
  const note = cosign(checkpoint, WITNESS, START / 1000 + 60)
  await append(ledger, [{ ...at, kind: 'witnessed', body: { size, note } }])
  const redacted = [String(settled.body['facts'])]
  const body = { digests: redacted, reason: 'ухвала', act: allowed }
  await append(ledger, [{ ...at, kind: 'redaction', body }])
}
